/** Where an imported article goes: the place it has already, the one asked for, or the one its tag suggests. */
import { ID_PATTERN } from '../../model/schema'
import { PublishingError } from '../errors'
import { mendOfId } from '../source/id-mend'
import type { ArticleDraft } from '../structure/piece'
import { foldText } from '../source/title'
import type { Catalogue, Place } from './catalogue'
import { idOfTitle, slug, unused } from './ids'

/** Series of articles that carry no tag. */
export const UNTAGGED_SERIES = { id: 'san-pian', title: '散篇' }

/**
 * @param wish series and id that the editor named, if any
 * @param isSame whether the article at a place is the same article
 * @throws PublishingError where what the editor named cannot be
 */
export async function choosePlace(
  draft: ArticleDraft,
  origin: Buffer,
  wish: { series?: string | undefined; id?: string | undefined },
  catalogue: Catalogue,
  isSame: (place: Place) => Promise<boolean>,
): Promise<Place> {
  for (const name of [wish.series, wish.id]) if (name !== undefined) checkName(name)
  const present = wish.id === undefined ? undefined : catalogue.withId(wish.id)
  if (present && wish.series !== undefined && present.series !== wish.series) {
    throw new PublishingError({
      file: `${present.series}/${present.id}.md`,
      message: `The id "${present.id}" is taken by an article of the series "${present.series}"`,
      mend: 'Choose another --id',
    })
  }
  if (present) return present
  if (wish.id !== undefined) return { series: wish.series ?? seriesOf(draft, catalogue), id: wish.id }
  const sameOrigin = catalogue.withOrigin(origin)
  if (sameOrigin && [undefined, sameOrigin.series].includes(wish.series)) return sameOrigin
  const series = wish.series ?? seriesOf(draft, catalogue)
  for (const place of alike(draft.title, series, catalogue)) if (await isSame(place)) return place
  return { series, id: unused(idOfTitle(draft.title), catalogue.ids) }
}

/** Articles of a series that an earlier form of this one may have become: by title, or by the id it would get. */
function alike(title: string, series: string, catalogue: Catalogue): Place[] {
  const id = idOfTitle(title)
  const places = [catalogue.withTitle(series, title), catalogue.withId(id)]
  for (let number = 2; catalogue.withId(`${id}-${number}`); number++)
    places.push(catalogue.withId(`${id}-${number}`))
  return places.filter(place => place !== undefined).filter(place => place.series === series)
}

/** @throws PublishingError for a name that cannot stand in an address */
export function checkName(name: string): void {
  if (ID_PATTERN.test(name)) return
  throw new PublishingError({
    file: name,
    message: 'This cannot be the id of a series or an article',
    mend: mendOfId(name),
  })
}

/** The series that has this tag, or a new one named after it. */
function seriesOf({ tag }: ArticleDraft, catalogue: Catalogue): string {
  if (tag === undefined) return UNTAGGED_SERIES.id
  const key = foldText(tag)
  for (const [id, { tags }] of catalogue.series) if (tags.some(other => foldText(other) === key)) return id
  return unused(slug(tag), new Set(catalogue.series.keys()))
}
