/** The pictures that sources name: where they lie, how large they are, where they go. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import type { Image } from '../../model'
import { PublishingError } from '../errors'
import { readIfThere } from '../library-files'
import { coverOf, type Cover } from './covers'

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
    const bytes = await readIfThere(file)
    if (!bytes)
      return fail('There is no such picture', 'Check the name, or write ![…]() for a picture that is missing')
    const size = await sizeOf(bytes)
    if (!size)
      return fail(
        'The size of the picture cannot be read',
        'Save it again as PNG, JPEG, WebP, GIF or SVG with a width and height',
      )
    const hashed = namedAfter(target, bytes)
    this.files.set(hashed, file)
    return { src: hashed, ...size }
  }
}

/** `images/<series>/river.1a2b3c4d.png`: another picture gets another address, so that each may be kept for ever. */
function namedAfter(target: string, bytes: Buffer): string {
  const { dir, name, ext } = path.posix.parse(target)
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8)
  return `${dir}/${name}.${hash}${ext}`
}

async function sizeOf(bytes: Buffer): Promise<{ width: number; height: number } | undefined> {
  try {
    const { autoOrient } = await sharp(bytes).metadata()
    return autoOrient.width > 0 && autoOrient.height > 0 ? autoOrient : undefined
  } catch {
    return undefined
  }
}

async function lineOf(src: string, source: string): Promise<number | undefined> {
  const at = (await readFile(source, 'utf8')).split('\n').findIndex(line => line.includes(`(${src}`))
  return at < 0 ? undefined : at + 1
}
