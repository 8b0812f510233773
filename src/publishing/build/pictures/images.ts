/** The pictures that sources name: where they lie, how large they are, where they go. */
import path from 'node:path'
import type { FigureImage, Image } from '../../../model/schema'
import { stampOf } from '../../disk/stamp'
import { isWithin } from '../../disk/within'
import type { Shown } from './copies'
import { coverOf, type Cover } from './covers'
import { failed, readPicture, type NamedPicture, type ReadPicture } from './read-picture'

const NAME = /^images\/(\w[\w.-]*(?:\/\w[\w.-]*)*)$/

/** What an earlier run has read: pictures that have not changed need not be read again. */
export interface PictureMemory {
  /** @param target path in the library, without its hash; @param stamp what the file system tells: see `stampOf` */
  recallPicture(target: string, stamp: string): ReadPicture | undefined
  rememberPicture(target: string, stamp: string, read: ReadPicture): void
}

/** A picture that was found, and where its bytes lie. */
export interface Found extends ReadPicture {
  file: string
}

export class Images {
  /** By path in the library. */
  readonly files = new Map<string, Found>()
  private readonly known = new Map<string, Promise<Found>>()
  private readonly shown = new Map<string, Shown>()

  constructor(private readonly memory?: PictureMemory) {}

  /**
   * The picture that a source names, with its size in pixels as it is seen (EXIF rotation applied).
   *
   * @param src as the source writes it, e.g. `images/river.png`
   * @param source path of the source
   * @throws PublishingError where the name is not right, the file is missing or is no picture
   */
  async find(src: string, series: string, source: string): Promise<Image> {
    const target = `images/${series}/${src.replace(/^images\//, '')}`
    const finding = this.known.get(target) ?? this.look({ src, source, target })
    this.known.set(target, finding)
    const found = await finding
    this.files.set(found.image.src, found)
    return found.image
  }

  /** A picture that was found before. */
  held({ src }: Image): Found {
    const found = this.files.get(src)
    if (!found) throw new RangeError(`Nobody has asked for ${src}`)
    return found
  }

  /** @param src path in the library; @param shown what articles are to tell of it beside its size */
  setShown(src: string, shown: Shown): void {
    this.shown.set(src, shown)
  }

  /** The picture with all that is known of it. */
  inArticle(image: Image): FigureImage {
    return { ...image, ...this.shown.get(image.src) }
  }

  /** The cover made from a picture that was found. */
  cover(picture: Image): Promise<Cover> {
    return coverOf(picture, this.held(picture).file)
  }

  private async look(picture: NamedPicture): Promise<Found> {
    const { src, source, target } = picture
    if (/^\w+:/.test(src))
      return failed(
        'The picture is not in the library',
        'Save it into the images folder and name that file',
        src,
        source,
      )
    if (!NAME.test(src))
      return failed(
        'The path of the picture is not right',
        'Put it into the images folder beside the source, named with Latin letters, digits, - and _',
        src,
        source,
      )
    const file = path.join(path.dirname(source), src)
    if (!(await isWithin(path.dirname(path.dirname(source)), file)))
      return failed(
        'The picture is a link out of the library',
        'Put the picture itself in its place',
        src,
        source,
      )
    const stamp = stampOf(file)
    if (stamp === undefined) return { file, ...(await readPicture(picture, file)) }
    const read = this.memory?.recallPicture(target, stamp) ?? (await readPicture(picture, file))
    this.memory?.rememberPicture(target, stamp, read)
    return { file, ...read }
  }
}
