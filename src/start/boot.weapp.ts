/**
 * The mini-program needs little of a boot, since WeChat owns its addresses: its own styles, a word for whoever it cannot
 * run for, and an eye on newer releases.
 */
import '../styles/weapp.scss'
import { takeDrawn } from '../data/ahead'
import { watchReleases } from '../data/release/new-release'
import { checkBaseLibrary } from '../device/base-library'

takeDrawn()
checkBaseLibrary()
watchReleases()
