/** The pictures of the cards of series and of the home, in a variant, and where they go. */
import type { CardImages, Script, Series, Variant } from '../../../model/schema'
import type { Sink } from '../sink'
import type { CardPictures, HomeNames } from './card-pictures'

const shownIn = (script: Script, variant: Variant): Script => (variant === 'original' ? script : variant)

/** In the script that the series is shown in. */
export const cardsOfSeries = (
  series: Pick<Series, 'id' | 'title' | 'publisher' | 'script' | 'variant'>,
  pictures: CardPictures,
): Promise<CardImages> => pictures.ofSeries(series, shownIn(series.script, series.variant))

/** The home mixes series of all scripts: where nobody has chosen one, its name is simplified. */
export function cardsOfHome(home: HomeNames, variant: Variant, pictures: CardPictures): Promise<CardImages> {
  const script = shownIn('zh-Hans', variant)
  return pictures.ofHome(home[script], script)
}

/** Writes what has been made since the last time. */
export async function writeCards(pictures: CardPictures | undefined, sink: Sink): Promise<void> {
  for (const [name, bytes] of pictures?.take() ?? []) await sink.file(name, bytes)
}
