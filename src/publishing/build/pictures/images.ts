/** The pictures that sources name: where they lie, how large they are, where they go. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import type { Image } from '../../../model/schema'
import { PublishingError } from '../../errors'
import { readIfThere } from '../../source/library-files'
import { isWithin } from '../../disk/within'
import { coverOf, type Cover } from './covers'
import { withoutMetadata } from './metadata-free'

const NAME = /^images\/(\w[\w.-]*(?:\/\w[\w.-]*)*)$/

export class Images {
  /** Path in the library → path of the file. */
  readonly files = new Map<string, string>()
  private readonly known = new Map<string, Promise<Image>>()

  /**
   * The picture that a source names, with its size in pixels as it is seen (EXIF rotation applied).
   *
   * @param src as the source writes it, e.g. `images/river.png`
   * @param source path of the source
   * @throws PublishingError where the name is not right, the file is missing or is no picture
   */
  async find(src: string, series: string, source: string): Promise<Image> {
    const target = `images/${series}/${src.replace(/^images\//, '')}`
    const found = this.known.get(target) ?? this.measure(src, target, source)
    this.known.set(target, found)
    return found
  }

  /** A picture that was found, with the file where its bytes lie. */
  held(image: Image): { image: Image; file: string } {
    return { image, file: this.files.get(image.src) ?? '' }
  }

  /** The cover made from a picture that was found. */
  cover(picture: Image): Promise<Cover> {
    return coverOf(picture, this.held(picture).file)
  }

  private async measure(src: string, target: string, source: string): Promise<Image> {
    const fail = async (message: string, mend: string): Promise<never> => {
      throw new PublishingError({
        file: source,
        line: await lineOf(src, source),
        message: `${message}: ${src}`,
        mend,
      })
    }
    if (/^\w+:/.test(src))
      return fail('The picture is not in the library', 'Save it into the images folder and name that file')
    if (!NAME.test(src)) {
      return fail(
        'The path of the picture is not right',
        'Put it into the images folder beside the source, named with Latin letters, digits, - and _',
      )
    }
    const file = path.join(path.dirname(source), src)
    if (!(await isWithin(path.dirname(path.dirname(source)), file)))
      return fail('The picture is a link out of the library', 'Put the picture itself in its place')
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
    const hashed = namedAfter(target, await publishedBytes(bytes), ending)
    this.files.set(hashed, file)
    return { src: hashed, width: size.width, height: size.height }
  }
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
function namedAfter(target: string, bytes: Buffer, ending: string): string {
  const { dir, name, ext } = path.posix.parse(target)
  const isRight = [...ENDINGS.values()].some(
    ([usual, ...others]) => usual === ending && [usual, ...others].includes(ext.slice(1).toLowerCase()),
  )
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8)
  return `${dir}/${name}.${hash}${isRight ? ext : `.${ending}`}`
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

async function lineOf(src: string, source: string): Promise<number | undefined> {
  const at = (await readFile(source, 'utf8').catch(() => ''))
    .split('\n')
    .findIndex(line => line.includes(`(${src}`))
  return at < 0 ? undefined : at + 1
}
