import type { Series, Variant } from '../../model/schema'
import { DownloadControl } from './DownloadControl'

interface SeriesDownloadProps {
  series: Series
  variant: Variant
}

/** A library that travels in WeChat's packages is on the device as it is: there is nothing to download beside. */
const Nothing = (_props: SeriesDownloadProps): null => null

export const SeriesDownload = LIBRARY_URL ? DownloadControl : Nothing
