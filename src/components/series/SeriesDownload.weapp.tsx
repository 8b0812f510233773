import type { Series, Variant } from '../../model'

/** WeChat's package or storage holds the articles; there is nothing to download beside. */
export const SeriesDownload = (_props: { series: Series; variant: Variant }): null => null
