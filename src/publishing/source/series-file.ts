/** `src/content/<series>/series.yaml`, read and written. */
import { seriesSourceSchema, type SeriesSource } from './model'
import { editYaml, parseYaml, writeYaml } from './yaml'

export const SERIES_FILE = 'series.yaml'

/** @throws PublishingError naming the line and the mend of whatever is not right */
export const parseSeries = (text: string, file: string): SeriesSource =>
  parseYaml(seriesSourceSchema, text, file)

/**
 * Write a series.
 *
 * @param before the file as it is, if there is one: its comments and layout stay where nothing has changed
 */
export function writeSeries(series: SeriesSource, before?: string): string {
  const { former_ids, title, description, publisher, script, tags, overrides, phrases, listed } = series
  const fields = { former_ids, title, description, publisher, script, tags, overrides, phrases, listed }
  return before === undefined ? writeYaml(fields) : editYaml(before, fields)
}
