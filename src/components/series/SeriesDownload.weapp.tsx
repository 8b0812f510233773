import type { Series, Variant } from '../../model/schema'
import { useFollows } from '../../state/mine/follows'
import { CallMe } from '../call/CallMe'
import { DownloadControl } from './DownloadControl'

interface SeriesDownloadProps {
  series: Series
  variant: Variant
}

/**
 * A series to take along, and to be called when it goes on, by who follows it. A library that travels in WeChat's packages is
 * on the device as it is: there is nothing to download beside.
 */
export function SeriesDownload({ series, variant }: SeriesDownloadProps) {
  const isFollowed = useFollows().some(one => one.id === series.id)
  return (
    <>
      {LIBRARY_URL && <DownloadControl series={series} variant={variant} />}
      {isFollowed && <CallMe id={series.id} newest={series.instalments.find(({ id }) => id)?.id} />}
    </>
  )
}
