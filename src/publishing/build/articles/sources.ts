/** Sources as they were parsed, on disk: parsing takes far longer than reading them back. */
import path from 'node:path'
import { atHand } from '../../disk/at-hand'
import { LineFile } from '../../disk/lines'
import { readArticle } from '../../source/library-files'
import type { ArticleSource } from '../../source/model'
import type { Card } from '../cards'

export class Sources {
  private readonly lines: LineFile
  /** Number of an article → its line. */
  private readonly kept = new Map<number, number>()

  /** @param scratch folder for what is not held in memory */
  constructor(scratch: string) {
    this.lines = new LineFile(path.join(scratch, 'sources'))
  }

  /**
   * Reads a source, and keeps it.
   * @param number the article's
   * @throws PublishingError where it is not right
   */
  async parse(number: number, folder: string, name: string): Promise<ArticleSource> {
    const source = await atHand(path.join(folder, name), () => readArticle(folder, name))
    this.kept.set(number, this.lines.length)
    this.lines.append(JSON.stringify(source))
    return source
  }

  /** The source that was kept under this number is not the article's that will have it. */
  forget(number: number): void {
    this.kept.delete(number)
  }

  async of({ number, folder, file }: Card): Promise<ArticleSource> {
    const line = this.kept.get(number)
    if (line === undefined) return this.parse(number, folder, file)
    return JSON.parse(this.lines.at(line)) as ArticleSource
  }

  close(): void {
    this.lines.close()
  }
}
