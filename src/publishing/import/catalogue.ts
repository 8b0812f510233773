/** What the content root holds already: where a new article may go and whether it is there. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { readIfThere, readSeriesFolders } from '../source/library-files'
import { ORIGINS } from '../formats/reader'
import { readPlainYaml, YamlFault } from '../source/plain-yaml'
import type { SeriesSource } from '../source/model'
import { titleKey } from '../source/title'

/** An article's place. */
export interface Place {
  series: string
  id: string
}

export class Catalogue {
  readonly series = new Map<string, SeriesSource>()
  private readonly places = new Map<string, Place>()
  /** Ids that articles had before. */
  private readonly former = new Map<string, Place>()
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
        const { title, former } = matterOf(await readFile(path.join(folder.path, name), 'utf8'))
        catalogue.add(place, title, origin)
        for (const id of former) catalogue.former.set(id, place)
      }
    }
    return catalogue
  }

  /** All that are taken, or were. */
  get ids(): ReadonlySet<string> {
    return new Set([...this.places.keys(), ...this.former.keys()])
  }

  add(place: Place, title: string | undefined, origin: Buffer | undefined): void {
    this.places.set(place.id, place)
    if (origin) this.origins.set(hash(origin), place)
    if (title) this.titles.set(titleOfSeries(place.series, title), place)
  }

  /** The article that has an id, or had it before. */
  withId(id: string): Place | undefined {
    return this.places.get(id) ?? this.former.get(id)
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

/** What a source's front matter says of it; nothing where that cannot be read, which is for the compiler to say. */
function matterOf(source: string): { title?: string | undefined; former: string[] } {
  const matter = /^---\r?\n(.*?)\r?\n---/s.exec(source)?.[1]
  try {
    const { value } = readPlainYaml(matter ?? '')
    const { success, output } = v.safeParse(KNOWN, value)
    return success ? { title: output.title, former: output.former_ids } : { former: [] }
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error
    return { former: [] }
  }
}

const KNOWN = v.object({
  title: v.fallback(v.optional(v.string()), undefined),
  former_ids: v.fallback(v.optional(v.array(v.string()), []), []),
})
