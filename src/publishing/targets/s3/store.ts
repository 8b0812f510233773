/** An S3-compatible object store, through the official client. Credentials come from the environment alone. */
import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { cacheControl, contentType } from './headers'
import type { StoreAddress } from './address'
import { inWords } from './errors'

/** Times that a request is made before it has failed; the client waits longer each time. */
const ATTEMPTS = 5
/** Milliseconds in which a store says nothing, or does not answer at all, until the request is made again. */
const SILENCE = 30_000

export interface StoreOptions {
  /** Address of the store; Amazon's own where it is absent. */
  endpoint?: string | undefined
  region: string
  /** Whether the bucket stands in the path of addresses and not in their host name: MinIO and other stores of one's own. */
  pathStyle: boolean
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string | undefined }
  /** Milliseconds without a byte after which a request has failed. */
  silence?: number | undefined
}

export class Store {
  private readonly client: S3Client

  constructor(
    private readonly address: StoreAddress,
    { endpoint, region, pathStyle, credentials, silence = SILENCE }: StoreOptions,
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
      // The client waits for ever otherwise, and a publish with it.
      requestHandler: { connectionTimeout: silence, socketTimeout: silence },
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
  async get(name: string): Promise<Uint8Array | undefined> {
    return (await this.getTagged(name))?.bytes
  }

  /** As `get`, with the ETag as the store writes it. */
  getTagged(name: string): Promise<{ bytes: Uint8Array; etag: string } | undefined> {
    return this.said(async () => {
      try {
        const { Body, ETag = '' } = await this.client.send(new GetObjectCommand(this.object(name)))
        return Body && { bytes: await Body.transformToByteArray(), etag: ETag }
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined
        throw error
      }
    })
  }

  put(name: string, bytes: Uint8Array): Promise<void> {
    return this.said(async () => {
      await this.client.send(this.putting(name, bytes))
    })
  }

  /**
   * Writes a file where the store holds none of that name, or the one with this ETag. A store that knows no conditions
   * writes it in any case: some say so, some do not.
   * @returns whether it was written
   */
  putIf(name: string, bytes: Uint8Array, etag: string | undefined): Promise<boolean> {
    const condition = etag === undefined ? { IfNoneMatch: '*' } : { IfMatch: etag }
    return this.said(async () => {
      try {
        await this.client.send(this.putting(name, bytes, condition))
        return true
      } catch (error) {
        if (!(error instanceof S3ServiceException)) throw error
        const { httpStatusCode = 0 } = error.$metadata
        // Conflict is what Amazon says where two write at the same moment; the one with the ETag may be gone.
        if ([404, 409, 412].includes(httpStatusCode)) return false
        if (httpStatusCode !== 501) throw error
        await this.client.send(this.putting(name, bytes))
        return true
      }
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

  private putting(name: string, bytes: Uint8Array, condition: object = {}): PutObjectCommand {
    return new PutObjectCommand({
      ...this.object(name),
      Body: bytes,
      ContentLength: bytes.length,
      ContentType: contentType(name),
      CacheControl: cacheControl(name),
      ...condition,
    })
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
