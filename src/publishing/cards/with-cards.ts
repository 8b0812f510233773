import type { LibraryIndex, Script } from '../../model'
import type { CardPictures, HomeNames } from './cards'

/** The index with the pictures of its series' cards, and of the home's where its name is known. */
export async function withCards(
  index: LibraryIndex,
  pictures: CardPictures,
  home: HomeNames | undefined,
): Promise<LibraryIndex> {
  const shownIn = (script: Script): Script => (index.variant === 'original' ? script : index.variant)
  const series = []
  for (const one of index.series)
    series.push({ ...one, cardImages: await pictures.ofSeries(one, shownIn(one.script)) })
  const script = shownIn('zh-Hans')
  return { ...index, series, ...(home && { cardImages: await pictures.ofHome(home[script], script) }) }
}
