/** Follows a reader through one article after another: keeps where they are, and marks what they have finished. */
import type { Article, Block } from '../../model/schema'
import { createStore, type Store } from '../../store/store'
import { markRead } from '../read-marks'
import type { View } from './position'
import { BEGUN, deleteProgress, progressOf, saveProgress, type Progress } from './progress'

/** Milliseconds without a movement after which the place is saved. */
const REST = 400

export class Follower {
  /** The article that was drawn last, and what was seen of it last. */
  private article: Article | undefined
  private seen: View | undefined
  /** A place further on, which a glance at the text before it does not overwrite: only who starts over gives it up. */
  private further: Progress | undefined
  /** Articles that were finished on this visit: going back over their pages begins nothing. */
  private readonly finished = new Set<string>()
  private timer: ReturnType<typeof setTimeout> | undefined
  /** Where the article was left on an earlier visit, until its reader has answered or read on. */
  readonly left: Store<Progress | undefined> = createStore<Progress | undefined>(undefined)

  /** What was in view last of the article that is drawn. */
  get view(): View | undefined {
    return this.seen
  }

  /** Takes what is in view now. */
  move(article: Article, view: View): void {
    const hasMoved = view.share !== (this.seen?.share ?? 0)
    this.seen = view
    if (view.share >= 1) this.finish(article)
    else if (hasMoved) {
      clearTimeout(this.timer)
      this.timer = setTimeout(() => this.save(), REST)
    }
    const left = this.left.get()
    if (view.share >= 1 || (hasMoved && left && view.share > left.share)) this.left.set(undefined)
  }

  /** Saves at once what would have been saved in a moment. */
  settle(): void {
    if (this.timer !== undefined) this.save()
  }

  /**
   * Another article is before the reader, or the same one in another script.
   * @returns the article that was there before
   */
  turnTo(article: Article): Article | undefined {
    const before = this.article
    if (before && before.id !== article.id) {
      if (before.next?.id === article.id) this.finish(before)
      else this.settle()
      clearTimeout(this.timer)
      this.timer = undefined
      this.seen = undefined
    }
    this.article = article
    return before
  }

  /** The place where an article was left on an earlier visit is not given up by what is seen before it. */
  respect({ id }: Article): void {
    this.further = progressOf(id)
  }

  /** Offers to go to where an article was left. */
  offer({ id }: Article): void {
    this.left.set(progressOf(id))
  }

  /** The reader has answered: what is seen from now on counts, wherever it is. @returns what was offered */
  answer(): Progress | undefined {
    const left = this.left.get()
    this.further = undefined
    this.left.set(undefined)
    return left
  }

  private save(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    const { article, seen } = this
    if (!article || !seen || seen.share < BEGUN) return
    const { id, blocks } = article
    if (this.finished.has(id) || (this.further && seen.share < this.further.share)) return
    this.further = undefined
    saveProgress(id, seen.position, paragraphAt(blocks, seen.position.block), seen.share)
  }

  private finish({ id }: Article): void {
    this.finished.add(id)
    markRead(id)
    deleteProgress(id)
  }
}

/** The paragraph at a block or before it, counted from 1. */
const paragraphAt = (blocks: readonly Block[], block: number): number =>
  Math.max(1, blocks.slice(0, block + 1).filter(one => one.type === 'paragraph').length)
