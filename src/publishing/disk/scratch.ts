import { mkdir, rm } from 'node:fs/promises'

/** Does the work with an empty folder, which is removed afterwards; what an earlier work has left there goes first. */
export async function withScratch<Result>(
  folder: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true })
  await remove()
  await mkdir(folder, { recursive: true })
  try {
    return await work(folder)
  } finally {
    await remove()
  }
}
