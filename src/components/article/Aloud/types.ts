import type { Script } from '../../../model/schema'

export interface ListenProps {
  /** Of the text that is read. */
  script: Script
  /** Changes with the text: another article, script or form of quotes. */
  textKey: unknown
  /** Id of the element whose children are the article's blocks. */
  bodyId: string
}
