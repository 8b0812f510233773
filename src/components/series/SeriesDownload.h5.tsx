export { DownloadControl as SeriesDownload } from './DownloadControl'
