/** The copies of the library that the mini-program reads from. */
import { checksum } from '../../model/checksum'
import { LIBRARY_ADDRESS } from '../../model/library-address'
import { isBookmarked } from '../../state/mine/bookmarks'
import { Copies } from './device-copies'
import { pathIn, weChatDisk } from './wechat-disk'

/**
 * Half of the 200 MB that WeChat gives a mini-program for its files: room for some six thousand articles of 16 KB, or
 * for a downloaded series of two hundred with three pictures each, and never what fills a phone.
 */
const LIMIT = 100 * 1024 * 1024

/** One for each address: a release with another library never shows the copies of the one before, and drops them. */
const folder = (): string => `library-${checksum(LIBRARY_ADDRESS)}`

const idOf = (name: string): string | undefined => /^a\/([^.]+)/.exec(name)?.[1]

let made: Copies | undefined

/** Made when it is first asked for: a build that carries its library makes none, and leaves all of this out. */
export const libraryCopies = (): Copies => (made ??= make(folder()))

const make = (own: string): Copies =>
  new Copies({
    disk: weChatDisk(own, name => name.startsWith('library-') && name !== own),
    limit: LIMIT,
    isBookmarked: name => isBookmarked(idOf(name) ?? ''),
  })

/** Where a picture of a downloaded article lies on the device; undefined where it does not. */
export function savedPicture(src: string): string | undefined {
  const name = src.replace(/^\//, '')
  return libraryCopies().sizeOf(name) === undefined ? undefined : pathIn(folder(), `saved/${name}`)
}
