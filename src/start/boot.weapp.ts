/** The mini-program needs no boot, since WeChat owns its addresses: only its own styles, and a word for whoever it cannot run for. */
import '../styles/weapp.scss'
import { checkBaseLibrary } from '../device/base-library'

checkBaseLibrary()
