/** What the system says of a file, in words that an editor can act on. */
import { PublishingError } from './errors'

const WORDS: Readonly<Record<string, readonly [message: string, mend: string]>> = {
  EACCES: ['Permission is denied', 'Give yourself the right to read it, or to write to its folder'],
  EPERM: ['The system does not allow this', 'Check the rights of the file and of its folder'],
  EROFS: ['The disk can be read only', 'Name a folder on another disk by --out'],
  ENOSPC: ['The disk is full; what was there before is whole', 'Make room and import again'],
  EDQUOT: ['Your share of the disk is used up; what was there before is whole', 'Make room and import again'],
  ENOTDIR: ['A file stands where a folder should be', 'Move it away, or name another folder by --out'],
  EEXIST: ['A file stands where a folder should be', 'Move it away, or name another folder by --out'],
  EISDIR: ['A folder stands where a file should be', 'Move it away, or choose another --id'],
  EMFILE: ['Too many files are open', 'Import fewer files at a time'],
  EIO: ['The disk cannot be read or written here', 'Check the disk, and import again'],
}

/**
 * The error as one for editors; other errors as they are.
 *
 * @param file the file that was at hand, for errors that do not name one
 */
export function inWordsOfFiles(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error
  const words = WORDS[error.code]
  if (!words) return error
  const named = 'path' in error && typeof error.path === 'string' ? error.path : file
  return new PublishingError({ file: named.replace(TEMPORARY, '$1'), message: words[0], mend: words[1] })
}

/** Files are written under such a name before they take the place of the old one. */
export const TEMPORARY = /(\.(?:md|yaml|txt|html|docx|markdown|jpg|png|webp|gif))\.\d+$/
