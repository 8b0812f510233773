/** What the content root holds already: where a new article may go and whether it is there. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { readIfThere, readSeriesFolders } from '../library-files'
import { ORIGINS } from '../readers/reader'
import { readPlainYaml, YamlFault } from '../source/plain-yaml'
import type { SeriesSource } from '../source-model'
import { titleKey } from '../title'

/** An article's place. */
export interface Place {
  series: string
  id: string
}

export class Catalogue {
  readonly series = new Map<string, SeriesSource>()
  private readonly places = new Map<string, Place>()
  private readonly origins = new Map<string, Place>()
  private readonly titles = new Map<string, Place>()

  /** @throws PublishingError where a `series.yaml` cannot be read */
  static async load(contentDir: string): Promise<Catalogue> {
    const catalogue = new Catalogue()
    for (const folder of await readSeriesFolders(contentDir)) {
      catalogue.series.set(folder.id, folder.source)
      for (const name of folder.articles) {
        const place = { series: folder.id, id: name.slice(0, -'.md'.length) }
        const origin = await originOf(path.join(folder.path, place.id))
        catalogue.add(place, titleOf(await readFile(path.join(folder.path, name), 'utf8')), origin)
      }
    }
    return catalogue
  }

  get ids(): ReadonlySet<string> {
    return new Set(this.places.keys())
  }

  add(place: Place, title: string | undefined, origin: Buffer | undefined): void {
    this.places.set(place.id, place)
    if (origin) this.origins.set(hash(origin), place)
    if (title) this.titles.set(titleOfSeries(place.series, title), place)
  }

  withId(id: string): Place | undefined {
    return this.places.get(id)
  }

  withOrigin(origin: Buffer): Place | undefined {
    return this.origins.get(hash(origin))
  }

  withTitle(series: string, title: string): Place | undefined {
    return this.titles.get(titleOfSeries(series, title))
  }
}

/** The bytes that an article was imported from lie beside its source. */
async function originOf(stem: string): Promise<Buffer | undefined> {
  for (const extension of ORIGINS) {
    const bytes = await readIfThere(`${stem}.origin.${extension}`)
    if (bytes) return bytes
  }
  return undefined
}

const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
const titleOfSeries = (series: string, title: string): string => `${series}/${titleKey(title)}`

/** The title in a source's front matter; nothing where that cannot be read, which is for the compiler to say. */
function titleOf(source: string): string | undefined {
  const matter = /^---\r?\n(.*?)\r?\n---/s.exec(source)?.[1]
  try {
    const { value } = readPlainYaml(matter ?? '')
    const title = typeof value === 'object' && value !== null && 'title' in value ? value.title : undefined
    return typeof title === 'string' ? title : undefined
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error
    return undefined
  }
}
