/** What a system says when files cannot be written or read, in words that an editor can act on. */
import type { Problem } from './errors'

const WORDS: Readonly<Record<string, Pick<Problem, 'message' | 'mend'>>> = {
  ENOSPC: {
    message: 'The disk is full',
    mend: 'Make room and run the command again; what is there is whole, and only what is missing will be made',
  },
  EDQUOT: { message: 'Your share of the disk is used up', mend: 'Make room and run the command again' },
  EROFS: { message: 'This folder can be read only', mend: 'Name another folder, or mount it for writing' },
  EACCES: {
    message: 'Permission denied',
    mend: 'Give yourself the right to write here, or name another folder',
  },
  EPERM: {
    message: 'The system does not permit this',
    mend: 'Give yourself the right to write here, or name another folder',
  },
  ENOTDIR: { message: 'A file is in the way of a folder', mend: 'Move the file, or name another folder' },
  EISDIR: { message: 'A folder is in the way of a file', mend: 'Move the folder, or name another one' },
  EMFILE: { message: 'Too many files are open', mend: 'End other programs, or raise the limit (ulimit -n)' },
  EIO: { message: 'The disk failed to read or write', mend: 'Check the disk, and run the command again' },
}

/** The problem behind an error of the file system; undefined where it is another kind of error. */
export function systemProblem(error: unknown): Problem | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined
  const words = WORDS[error.code]
  const file = 'path' in error && typeof error.path === 'string' ? error.path : 'the disk'
  return words && { file, ...words }
}
