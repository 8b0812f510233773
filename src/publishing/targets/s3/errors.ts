/** What a store refuses, in words and with a way on. Nothing that it says of credentials is repeated. */
import { tableOf } from '../../../model/table'
import { PublishingError, type Problem } from '../../errors'
import type { StoreAddress } from './address'

type Said = Pick<Problem, 'message' | 'mend'>

const unknownKeys: Said = {
  message: 'The store does not know these credentials, or they do not fit together',
  mend: 'Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY',
}
const unreachable: Said = {
  message: 'The store cannot be reached',
  mend: 'Check --endpoint and the network; what was sent already is not sent again',
}
/** By the names that S3 and Node give to errors. */
const SAID = tableOf<Said>({
  NoSuchBucket: { message: 'There is no such bucket', mend: 'Check the name, --endpoint and --region' },
  AccessDenied: {
    message: 'The store allows these credentials too little',
    mend: 'Allow them s3:ListBucket, s3:GetObject, s3:PutObject and s3:DeleteObject there',
  },
  InvalidAccessKeyId: unknownKeys,
  SignatureDoesNotMatch: unknownKeys,
  ExpiredToken: { message: 'The session of these credentials has ended', mend: 'Take new ones' },
  PermanentRedirect: { message: 'The bucket lies in another region', mend: 'Name it by --region' },
  AuthorizationHeaderMalformed: {
    message: 'The bucket lies in another region',
    mend: 'Name it by --region',
  },
  ENOTFOUND: unreachable,
  ECONNREFUSED: unreachable,
  ECONNRESET: unreachable,
  ETIMEDOUT: unreachable,
  TimeoutError: unreachable,
})

/** The error as an editor's problem; one that is not known is named, and nothing more of it is shown. */
export function inWords(error: unknown, { bucket, prefix }: StoreAddress): Error {
  if (!(error instanceof Error) || error instanceof PublishingError) return error as Error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name
  const said = SAID.get(code) ?? {
    message: `The store has refused this (${code})`,
    mend: 'Try again; what was sent already is not sent again',
  }
  return new PublishingError({ file: `s3://${bucket}/${prefix}`, ...said })
}
