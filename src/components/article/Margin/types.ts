import type { Store } from '../../../store/store'
import type { Article, Block } from '../../../model/schema'

export interface MarginProps {
  article: Article
  /** As they are drawn. */
  blocks: readonly Block[]
  /** Id of the element whose children are the blocks. */
  bodyId: string
  /** How much of it has been passed; absent where the reader has another instalment before them. */
  share: Store<number> | undefined
}
