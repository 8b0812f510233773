/** What a system says when files cannot be written or read, in words that an editor can act on. */
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { tableOf } from '../../model/table'
import { PublishingError, type Problem } from '../errors'

const WORDS = tableOf<Pick<Problem, 'message' | 'mend'>>({
  ENOSPC: {
    message: 'The disk is full; what was there before is whole',
    mend: 'Make room and run the command again: only what is missing will be made',
  },
  EDQUOT: {
    message: 'Your share of the disk is used up; what was there before is whole',
    mend: 'Make room and run the command again',
  },
  EROFS: { message: 'This folder can be read only', mend: 'Name another folder, or mount it for writing' },
  EACCES: {
    message: 'Permission is denied',
    mend: 'Give yourself the right to read it, or to write to its folder',
  },
  EPERM: {
    message: 'The system does not allow this',
    mend: 'Check the rights of the file and of its folder, or name another folder',
  },
  ENOTDIR: {
    message: 'A file stands where a folder should be',
    mend: 'Move it away, or name another folder by --out',
  },
  EEXIST: {
    message: 'A file stands where a folder should be',
    mend: 'Move it away, or name another folder by --out',
  },
  EISDIR: { message: 'A folder stands where a file should be', mend: 'Move it away, or choose another name' },
  EMFILE: {
    message: 'Too many files are open',
    mend: 'Name fewer files at a time, or raise the limit (ulimit -n)',
  },
  EIO: {
    message: 'The disk cannot be read or written here',
    mend: 'Check the disk, and run the command again',
  },
})

/** Files are written under such a name before they take the place of the old one. */
export const TEMPORARY = /(\.(?:md|yaml|txt|html|docx|markdown|jpg|png|webp|gif))\.\d+$/

/**
 * The problem behind an error of the file system; undefined where it is another kind of error.
 *
 * @param file the file that was at hand, for errors that do not name one
 */
export function systemProblem(error: unknown, file = 'the disk'): Problem | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined
  const named = 'path' in error && typeof error.path === 'string' ? error.path : file
  const isFolder = error.code === 'ENOENT' && 'syscall' in error && error.syscall === 'mkdir'
  const words = WORDS.get((isFolder ? whyNotMade(named) : undefined) ?? error.code)
  return words && { file: named.replace(TEMPORARY, '$1'), ...words }
}

/**
 * Node makes a folder with all that are missing above it, and says ENOENT where a disk is read only: the nearest that is
 * there knows better.
 * @returns the code; undefined where nothing is in the way
 */
function whyNotMade(folder: string): string | undefined {
  let above = path.resolve(folder)
  while (!existsSync(above)) above = path.dirname(above)
  try {
    accessSync(above, constants.W_OK)
    return undefined
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : undefined
  }
}

/** The error as one for editors; other errors as they are. @param file as above */
export function inWordsOfFiles(error: unknown, file: string): unknown {
  const problem = systemProblem(error, file)
  return problem ? new PublishingError(problem) : error
}

/** The system's error with the path of the file: an error of writing names none by itself. */
export const named = (error: unknown, file: string): unknown =>
  error instanceof Error && !('path' in error) ? Object.assign(error, { path: file }) : error
