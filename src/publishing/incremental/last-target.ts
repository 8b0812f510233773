/** Which folder was published to last, so that a review can compare with what readers have. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

const fileIn = (cacheDir: string): string => path.join(cacheDir, 'last-target')

export async function rememberTarget(cacheDir: string, outDir: string): Promise<void> {
  await mkdir(cacheDir, { recursive: true })
  await writeFile(fileIn(cacheDir), path.resolve(outDir))
}

/** Nothing where no publish has used this cache. */
export const lastTarget = (cacheDir: string): Promise<string | undefined> =>
  readFile(fileIn(cacheDir), 'utf8').catch(() => undefined)
