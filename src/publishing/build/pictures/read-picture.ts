/** A picture that a source names, as it is read: how large it is, and where it goes. */
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import type { Image } from '../../../model/schema'
import { PublishingError } from '../../errors'
import { readIfThere } from '../../source/library-files'
import { sha256Of } from '../../targets/sums'
import { withoutMetadata } from './metadata-free'

/** How a source names a picture. */
export interface NamedPicture {
  /** As the source writes it, e.g. `images/river.png`. */
  src: string
  /** Path of the source. */
  source: string
  /** Path in the library, without its hash. */
  target: string
}

export interface ReadPicture {
  image: Image
  /** SHA-256 of its bytes as readers get them, in hexadecimal digits. */
  sha256: string
}

/** @param file where its bytes lie @throws PublishingError where it is missing or is no picture */
export async function readPicture({ src, source, target }: NamedPicture, file: string): Promise<ReadPicture> {
  const fail = (message: string, mend: string): Promise<never> => failed(message, mend, src, source)
  const bytes = await readIfThere(file)
  if (!bytes) {
    const other = await seriesWith(src, source)
    return fail(
      'There is no such picture',
      other === undefined
        ? 'Check the name, or write ![…]() for a picture that is missing'
        : `It lies in ${other}: an article is moved with its pictures by npm run move -- <id> <series>`,
    )
  }
  const size = await sizeOf(bytes)
  if (!size)
    return fail(
      'The size of the picture cannot be read',
      'Save it again as PNG, JPEG, WebP, GIF or SVG with a width and height',
    )
  const { ending } = size
  if (ending === undefined)
    return fail('Browsers do not show pictures of this kind', 'Save it again as PNG, JPEG or WebP')
  if (ending === 'svg' && mayRun(bytes))
    return fail('The drawing holds scripts or links', 'Export it again as plain SVG, or as PNG')
  const sha256 = sha256Of(await publishedBytes(bytes))
  const { width, height } = size
  return { image: { src: namedAfter(target, sha256, ending), width, height }, sha256 }
}

/** The bytes of a picture as readers get them: as the file has them, without what cameras add. */
export async function publishedBytes(bytes: Buffer): Promise<Buffer> {
  const { format, orientation = 1, exif, xmp } = await sharp(bytes).metadata()
  if (format !== 'heif') return withoutMetadata(bytes, format, orientation)
  return exif || xmp ? sharp(bytes).autoOrient().avif({ quality: 70 }).toBuffer() : bytes
}

/** Endings by what sharp finds a picture to be, the usual one first. */
const ENDINGS: ReadonlyMap<string | undefined, readonly [string, ...string[]]> = new Map([
  ['jpeg', ['jpg', 'jpeg']],
  ['png', ['png']],
  ['webp', ['webp']],
  ['gif', ['gif']],
  ['svg', ['svg']],
  ['av1', ['avif']],
])

/**
 * `images/<series>/river.1a2b3c4d.png`: another picture gets another address, so that each may be kept for ever. Its
 * ending says what it is, whatever that of the file says.
 */
function namedAfter(target: string, sha256: string, ending: string): string {
  const { dir, name, ext } = path.posix.parse(target)
  const isRight = [...ENDINGS.values()].some(
    ([usual, ...others]) => usual === ending && [usual, ...others].includes(ext.slice(1).toLowerCase()),
  )
  return `${dir}/${name}.${sha256.slice(0, 8)}${isRight ? ext : `.${ending}`}`
}

/** Size as it is seen, and the ending of what it is, where browsers show that. */
async function sizeOf(
  bytes: Buffer,
): Promise<{ width: number; height: number; ending?: string | undefined } | undefined> {
  try {
    const { autoOrient, format, compression } = await sharp(bytes).metadata()
    const [ending] = ENDINGS.get(format === 'heif' ? compression : format) ?? []
    return autoOrient.width > 0 && autoOrient.height > 0 ? { ...autoOrient, ending } : undefined
  } catch {
    return undefined
  }
}

/** Whether a drawing, opened by itself, could do more than be seen; also one that cannot be searched as it stands. */
function mayRun(bytes: Buffer): boolean {
  const text = bytes.toString('utf8')
  return (
    text.includes('\0') ||
    /[<:](?:script|foreignobject|iframe|handler)\b|<!entity|\bjavascript:|[\s"'/]on[a-z]+\s*=/i.test(text)
  )
}

/** Another series that has the picture: a source that was moved by hand left it there. */
async function seriesWith(src: string, source: string): Promise<string | undefined> {
  const root = path.dirname(path.dirname(source))
  const folders = await readdir(root).catch(() => [])
  const found = folders.find(name => !name.startsWith('.') && existsSync(path.join(root, name, src)))
  return found && path.join(root, found, path.dirname(src))
}

/** @throws PublishingError with the line that names the picture */
export async function failed(message: string, mend: string, src: string, source: string): Promise<never> {
  throw new PublishingError({
    file: source,
    line: await lineOf(src, source),
    message: `${message}: ${src}`,
    mend,
  })
}

async function lineOf(src: string, source: string): Promise<number | undefined> {
  const at = (await readFile(source, 'utf8').catch(() => ''))
    .split('\n')
    .findIndex(line => line.includes(`(${src}`))
  return at < 0 ? undefined : at + 1
}
