import type { Script, Variant } from '../model/schema'

/** The element that carries a FirstPage as JSON. */
export const FIRST_PAGE_ID = 'first-page'

/** A page as its HTML was drawn before the script ran. */
export interface FirstPage {
  /** The address, as `h5Path` writes it. */
  path: string
  /** The variant that the address names. */
  variant: Variant
  /** The script of the interface's words. */
  script: Script
  /** The site's origin that its links begin with; absent where none is known. */
  origin?: string | undefined
  /** What the page asks the library for, by the key that it asks with. */
  data: Readonly<Record<string, unknown>>
}
