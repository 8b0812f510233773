/** Keeps what somebody writes: sent as it is typed, one after the other, merged with what others have written. */
import type { Conflict } from '../../../publishing/import/merge/merge-article'
import type { ArticleSource } from '../../../publishing/source/model'
import type { Chosen, Save, Saved, Version } from '../../protocol'

/** How a keeper reaches the file, what it tells, and where it puts what cannot be saved now. */
export interface Keeping {
  /** Throws where nothing was written. */
  save(save: Save): Promise<Saved>
  /** Sum of the file as it is. */
  hash(): Promise<string>
  /** The article now has what another has written; whoever shows it shows this. */
  merged(article: ArticleSource): void
  told(state: KeptState): void
  /** Holds what is not saved, in case that the window is gone; nothing where all is saved. */
  holdUnsaved(unsaved: Unsaved | undefined): void
}

export interface Unsaved {
  base: Version
  article: ArticleSource
}

export type KeptState =
  { is: 'saved' } | { is: 'failed'; error: unknown } | { is: 'conflict'; conflicts: Conflict[] }

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

export class Keeper {
  private current: ArticleSource
  /** What was sent last: the file may hold the same in another writing. */
  private sent: ArticleSource
  private isSending = false
  /** What was chosen while something else was under way. */
  private waiting: Chosen | undefined

  /** @param unsaved what an earlier window could not save */
  constructor(
    private base: Version,
    private readonly keeping: Keeping,
    unsaved?: Unsaved,
  ) {
    this.current = base.article
    this.sent = base.article
    if (!unsaved) return
    this.base = unsaved.base
    this.sent = unsaved.base.article
    this.current = unsaved.article
  }

  get article(): ArticleSource {
    return this.current
  }

  private get isDirty(): boolean {
    return !same(this.current, this.sent)
  }

  /** The article as somebody has just made it; to be saved by `flush`. */
  change(article: ArticleSource): void {
    this.current = article
    if (!this.isDirty) return
    this.keeping.holdUnsaved({ base: this.base, article })
  }

  /** Asks whether another has written to the file, and takes that in. */
  async look(): Promise<void> {
    if (this.isSending) return
    const hash = await this.keeping.hash().catch(() => undefined)
    if (hash !== undefined && hash !== this.base.hash) await this.send()
  }

  /** Saves what there is to save, until there is nothing more. @param chosen sides in the conflicts that were told */
  async flush(chosen?: Chosen): Promise<void> {
    this.waiting = chosen ?? this.waiting
    if (this.isSending) return
    if (this.isDirty || this.waiting) await this.send()
    else this.rest()
  }

  private async send(): Promise<void> {
    const chosen = this.takeWaiting()
    const article = this.isDirty ? this.current : this.base.article
    const wasDirty = this.isDirty
    const shown = this.current
    this.isSending = true
    let saved: Saved
    try {
      saved = await this.keeping.save({ base: this.base, article, chosen })
    } catch (error) {
      this.isSending = false
      this.keeping.told({ is: 'failed', error })
      return
    }
    this.isSending = false
    if (saved.outcome === 'conflict') {
      if (this.waiting) return this.send()
      this.keeping.told({ is: 'conflict', conflicts: saved.conflicts })
      return
    }
    this.waiting = undefined
    const hasGoneOn = this.current !== shown
    if (saved.outcome === 'saved') {
      this.base = { hash: saved.hash, article: saved.article }
      if (wasDirty) this.sent = article
    } else if (hasGoneOn) {
      // What was typed meanwhile knows nothing of the other's words: they come in with the next save.
      this.base = { hash: '', article }
      this.sent = article
    } else {
      this.base = { hash: saved.hash, article: saved.article }
      this.sent = saved.article
      this.current = saved.article
      this.keeping.merged(saved.article)
    }
    if (this.isDirty || this.base.hash === '') await this.send()
    else this.rest()
  }

  private takeWaiting(): Chosen | undefined {
    const { waiting } = this
    this.waiting = undefined
    return waiting
  }

  private rest(): void {
    this.keeping.holdUnsaved(undefined)
    this.keeping.told({ is: 'saved' })
  }
}
