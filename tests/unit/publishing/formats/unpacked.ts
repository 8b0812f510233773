import { tasks } from '../../../../src/publishing/import/reading/tasks'
import type { Incoming } from '../../../../src/publishing/formats/reader'
import { unpack } from '../../../../src/publishing/formats/archive/unpack'

/** All articles of a file. @throws the first error that stands in the place of one */
export async function unpacked(file: Incoming): Promise<Incoming[]> {
  const articles: Incoming[] = []
  for await (const arrival of unpack(file, tasks.unpackFeed)) {
    if ('error' in arrival) throw arrival.error
    articles.push(arrival)
  }
  return articles
}
