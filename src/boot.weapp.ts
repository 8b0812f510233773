/** The mini-program needs no boot, since WeChat owns its addresses: only a word for whoever it cannot run for. */
import { checkBaseLibrary } from './library/base-library'

checkBaseLibrary()
