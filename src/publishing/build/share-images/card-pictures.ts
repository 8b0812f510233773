/** The pictures of all share cards of a library: made once each, named, held until they are taken to be written. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Article, CardImages, Image, Script, Series } from '../../../model/schema'
import type { Focus } from '../../source/focus'
import { faceOf } from './fonts'
import { keptOr } from './kept-pictures'
import { cutPicture, makesCards } from './picture'
import { SHAPES, type Shape, type Size } from './card-shapes'
import { setInType, type Setting, typeFor } from './type'

/** What the home is called, for its card. */
export interface HomeName {
  title: string
  motto: string
}

export type HomeNames = Readonly<Record<Script, HomeName>>

/** The app's own vermilion. */
const VERMILION = '#a3352a'
/** Inks that stand on paper beside black: one for each series. */
const COLOURS = [VERMILION, '#2f4f6b', '#2f5d50', '#7a4f1d', '#5b3f66']

/** The article's first picture, the file where its bytes lie, and what is kept of it. */
export interface CardPicture {
  image: Image
  file: string
  focus?: Focus | undefined
}

/** Draws pictures in these sizes. */
type Draw = (sizes: readonly Size[]) => Promise<Uint8Array[]>

/** Path in the library, but for the shape; what is cut from a picture is a JPEG, type a PNG. */
interface Named {
  name: string
  ending: 'jpg' | 'png'
}

export class CardPictures {
  /** Path in the library → bytes, of what nobody has taken yet. */
  private files = new Map<string, Uint8Array>()
  /** What is drawn on cards → those cards: variants share one picture, and scripts that write a title alike. */
  private readonly made = new Map<string, Promise<CardImages>>()

  /** @param keptIn folder where pictures are kept from run to run */
  constructor(private readonly keptIn?: string) {}

  /** What has been made since the last time, to be written: path in the library and bytes. */
  take(): Iterable<[name: string, bytes: Uint8Array]> {
    const { files } = this
    this.files = new Map()
    return files
  }

  /**
   * The pictures of an article: cut from its first picture, the same in every variant, else its title in type.
   */
  ofArticle(article: Article, picture?: CardPicture): Promise<CardImages> {
    const { id, script, series } = article
    const name = `cards/a/${id}`
    if (picture && makesCards(picture.image)) {
      const { file, focus } = picture
      return this.once(name, { name, ending: 'jpg' }, async sizes => {
        const bytes = await readFile(file)
        const sha256 = createHash('sha256').update(bytes).digest('hex')
        const cut = (missing: readonly Size[]) =>
          Promise.all(missing.map(size => cutPicture(bytes, size, focus)))
        return keptOr(this.keptIn, { sha256, focus }, 'jpg', sizes, cut)
      })
    }
    const tag = article.tag ?? series.title
    const foot = tag === series.title ? '' : series.title
    return this.inType(name, { script, kicker: tag, title: article.title, foot, colour: colourOf(series.id) })
  }

  /** The pictures of a series: its title in type. */
  ofSeries(
    { id, title, publisher = '' }: Pick<Series, 'id' | 'title' | 'publisher'>,
    script: Script,
  ): Promise<CardImages> {
    return this.inType(`cards/s/${id}`, { script, kicker: '', title, foot: publisher, colour: colourOf(id) })
  }

  /** The pictures of the home: its name in type. */
  ofHome({ title, motto }: HomeName, script: Script): Promise<CardImages> {
    return this.inType('cards/home', { script, kicker: '', title, foot: motto, colour: VERMILION })
  }

  private inType(name: string, setting: Setting): Promise<CardImages> {
    const { script, ...shown } = setting
    const key = JSON.stringify([name, faceOf(script), shown])
    return this.once(key, { name: `${name}.${script}`, ending: 'png' }, sizes =>
      keptOr(this.keptIn, { setting }, 'png', sizes, missing => drawn(setting, missing)),
    )
  }

  private once(key: string, named: Named, draw: Draw): Promise<CardImages> {
    const made = this.made.get(key) ?? this.make(named, draw)
    this.made.set(key, made)
    return made
  }

  private async make(named: Named, draw: Draw): Promise<CardImages> {
    const shapes = Object.keys(SHAPES) as Shape[]
    for (const [at, bytes] of (await draw(shapes.map(shape => SHAPES[shape]))).entries())
      this.files.set(pathOf(named, shapes[at] ?? 'wide'), bytes)
    return namesOf(named)
  }
}

/** One after the other: several articles are drawn at a time, and what is drawn is large before it is packed. */
async function drawn(setting: Setting, sizes: readonly Size[]): Promise<Uint8Array[]> {
  const type = typeFor(setting)
  const pictures: Uint8Array[] = []
  for (const size of sizes) pictures.push(await setInType(setting, size, type))
  return pictures
}

const pathOf = ({ name, ending }: Named, shape: Shape): string => `${name}-${shape}.${ending}`

const namesOf = (named: Named): CardImages => ({
  wide: pathOf(named, 'wide'),
  square: pathOf(named, 'square'),
  large: pathOf(named, 'large'),
})

/** A series keeps its colour for as long as it keeps its id. */
function colourOf(seriesId: string): string {
  const sum = Array.from(seriesId).reduce((hash, one) => (hash * 31 + (one.codePointAt(0) ?? 0)) % 65_521, 7)
  return COLOURS[sum % COLOURS.length] ?? VERMILION
}
