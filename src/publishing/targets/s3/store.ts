/** An S3-compatible object store, through the official client. Credentials come from the environment alone. */
import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { cacheControl, contentType } from './headers'
import type { StoreAddress } from './address'
import { inWords } from './errors'

/** Times that a request is made before it has failed; the client waits longer each time. */
const ATTEMPTS = 5

export interface StoreOptions {
  /** Address of the store; Amazon's own where it is absent. */
  endpoint?: string | undefined
  region: string
  /** Whether the bucket stands in the path of addresses and not in their host name: MinIO and other stores of one's own. */
  pathStyle: boolean
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string | undefined }
}

export class Store {
  private readonly client: S3Client

  constructor(
    private readonly address: StoreAddress,
    { endpoint, region, pathStyle, credentials }: StoreOptions,
  ) {
    this.client = new S3Client({
      region,
      credentials: {
        accessKeyId: credentials.accessKeyId,
        secretAccessKey: credentials.secretAccessKey,
        ...(credentials.sessionToken && { sessionToken: credentials.sessionToken }),
      },
      ...(endpoint && { endpoint }),
      forcePathStyle: pathStyle,
      maxAttempts: ATTEMPTS,
      // Not every compatible store knows the newer checksums that the client sends otherwise.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    })
  }

  /** What the store holds: name in the library → its ETag, which for a file sent whole is the MD5 of its bytes. */
  async list(): Promise<Map<string, string>> {
    const { bucket, prefix } = this.address
    const held = new Map<string, string>()
    const pages = paginateListObjectsV2({ client: this.client }, { Bucket: bucket, Prefix: prefix })
    await this.said(async () => {
      for await (const { Contents = [] } of pages)
        for (const { Key = '', ETag = '' } of Contents)
          held.set(Key.slice(prefix.length), ETag.replace(/"/g, ''))
    })
    return held
  }

  /** The bytes of a file; undefined where the store has none of that name. */
  get(name: string): Promise<Uint8Array | undefined> {
    return this.said(async () => {
      try {
        const { Body } = await this.client.send(new GetObjectCommand(this.object(name)))
        return await Body?.transformToByteArray()
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined
        throw error
      }
    })
  }

  put(name: string, bytes: Uint8Array): Promise<void> {
    const command = new PutObjectCommand({
      ...this.object(name),
      Body: bytes,
      ContentLength: bytes.length,
      ContentType: contentType(name),
      CacheControl: cacheControl(name),
    })
    return this.said(async () => {
      await this.client.send(command)
    })
  }

  remove(name: string): Promise<void> {
    return this.said(async () => {
      await this.client.send(new DeleteObjectCommand(this.object(name)))
    })
  }

  close(): void {
    this.client.destroy()
  }

  /** The whole address of a file, for messages. */
  nameOf(name: string): string {
    return `s3://${this.address.bucket}/${this.address.prefix}${name}`
  }

  private object(name: string): { Bucket: string; Key: string } {
    return { Bucket: this.address.bucket, Key: this.address.prefix + name }
  }

  private async said<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work()
    } catch (error) {
      throw inWords(error, this.address)
    }
  }
}
