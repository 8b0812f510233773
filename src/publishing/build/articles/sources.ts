/** Sources as they were parsed, on disk, as JSON: parsing takes far longer than reading them back. */
import path from 'node:path'
import { atHand } from '../../disk/at-hand'
import { LineFile } from '../../disk/lines'
import { readArticle } from '../../source/library-files'
import type { ArticleSource } from '../../source/model'
import type { Run } from '../../workers/threads'
import type { Card } from '../cards'
import type { Facts } from './facts'

export class Sources {
  private readonly lines: LineFile
  /** Number of an article → its line. */
  private readonly kept = new Map<number, number>()

  /**
   * @param scratch folder for what is not held in memory
   * @param run reads
   */
  constructor(
    scratch: string,
    private readonly run: Run,
  ) {
    this.lines = new LineFile(path.join(scratch, 'sources'))
  }

  /** @throws PublishingError where the source is not right */
  parse(folder: string, name: string): Promise<{ source: string; hash: string; facts: Facts }> {
    return atHand(path.join(folder, name), () => this.run('read', folder, name))
  }

  /** @param number the article's; @param source as it was parsed */
  keep(number: number, source: string): void {
    this.kept.set(number, this.lines.length)
    this.lines.append(source)
  }

  /** What is kept under a number, as JSON. */
  known(number: number): string | undefined {
    const line = this.kept.get(number)
    return line === undefined ? undefined : this.lines.at(line)
  }

  /** As JSON: what another thread is given. */
  async textOf({ number, folder, file }: Card): Promise<string> {
    return this.known(number) ?? JSON.stringify(await readArticle(folder, file))
  }

  async of(card: Card): Promise<ArticleSource> {
    return JSON.parse(await this.textOf(card)) as ArticleSource
  }

  close(): void {
    this.lines.close()
  }
}
