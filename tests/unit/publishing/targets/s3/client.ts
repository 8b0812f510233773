import { S3Client } from '@aws-sdk/client-s3'
import { KEYS } from './keys'

/** Amazon's own client for the test's S3 server: the owner's look at the bucket, beside ours. */
export const ownerClient = (endpoint: string): S3Client =>
  new S3Client({
    endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: KEYS,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  })
