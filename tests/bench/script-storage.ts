/** What the variants of the sample library weigh: as files of their own, and as differences from the original. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { SCRIPTS, VARIANTS, type Variant } from '../../src/model/schema'
import { compileLibrary } from '../../src/publishing/build/compile'
import { readSeriesFolders } from '../../src/publishing/source/library-files'

const CONTENT = path.join(__dirname, '../../src/content')

const packed = (text: string): number => gzipSync(text, { level: 9 }).length

/**
 * A variant as what differs from the original: the form that each character takes first, and the places that
 * take another, each as its distance from the one before. Nothing where the two are not equally long.
 */
export const difference = (original: string, variant: string): string | undefined => {
  const from = [...original]
  const to = [...variant]
  if (from.length !== to.length) return undefined
  const forms = commonestForms(from, to)
  const exceptions: (string | number)[] = []
  let last = 0
  for (const [at, char] of from.entries()) {
    const put = to[at] ?? ''
    if ((forms.get(char) ?? char) === put) continue
    exceptions.push(at - last, put)
    last = at
  }
  return JSON.stringify([[...forms].flat().join(''), exceptions])
}

/** What most of a character's places become, for the characters where that is not the character itself. */
const commonestForms = (from: readonly string[], to: readonly string[]): Map<string, string> => {
  const counts = new Map<string, Map<string, number>>()
  for (const [at, char] of from.entries()) {
    const put = to[at] ?? ''
    const forms = counts.get(char) ?? new Map<string, number>()
    counts.set(char, forms.set(put, (forms.get(put) ?? 0) + 1))
  }
  const most = (forms: Map<string, number>): string =>
    [...forms].reduce((best, one) => (one[1] > best[1] ? one : best))[0]
  return new Map(
    [...counts].map(([char, forms]) => [char, most(forms)] as const).filter(([char, put]) => char !== put),
  )
}

/** The variant again. */
export const rebuild = (original: string, patch: string): string => {
  const [pairs, exceptions] = JSON.parse(patch) as [string, (string | number)[]]
  const forms = new Map<string, string>()
  const chars = [...pairs]
  for (let i = 0; i < chars.length; i += 2) forms.set(chars[i] ?? '', chars[i + 1] ?? '')
  const built = [...original].map(char => forms.get(char) ?? char)
  let at = 0
  for (let i = 0; i < exceptions.length; i += 2) {
    at += Number(exceptions[i])
    built[at] = String(exceptions[i + 1])
  }
  return built.join('')
}

/** All that conversion changes: the document without the two fields that name its variant. */
const textOf = async (folder: string, id: string, variant: Variant): Promise<string> => {
  const document = JSON.parse(await readFile(path.join(folder, `a/${id}.${variant}.json`), 'utf8')) as object
  return JSON.stringify({ ...document, variant: '', script: '' })
}

/** @returns whether every variant that can be stored as a difference comes back as it was */
export const runStorage = async (): Promise<boolean> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bench-'))
  await compileLibrary({ contentDir: CONTENT, outDir: folder })
  const series = await readSeriesFolders(CONTENT)
  const ids = series.flatMap(({ articles }) => articles.map(name => path.parse(name).name))
  const sum = { one: 0, files: 0, differences: 0 }
  let intact = true
  for (const id of ids) {
    const original = await textOf(folder, id, 'original')
    sum.one += packed(original)
    for (const variant of VARIANTS) sum.files += packed(await textOf(folder, id, variant))
    sum.differences += packed(original)
    for (const script of SCRIPTS) {
      const variant = await textOf(folder, id, script)
      const patch = difference(original, variant)
      sum.differences += packed(patch ?? variant)
      if (patch !== undefined && rebuild(original, patch) !== variant) intact = false
    }
  }
  await rm(folder, { recursive: true })
  const row = (label: string, bytes: number): string =>
    `${label.padEnd(34)}${String(Math.round(bytes / ids.length)).padStart(7)}${(bytes / sum.one).toFixed(2).padStart(7)}`
  console.log(
    [
      `\nstorage, ${ids.length} articles, bytes an article (gzip), times one variant`,
      row('one variant', sum.one),
      row('four files', sum.files),
      row('original and three differences', sum.differences),
    ].join('\n'),
  )
  return intact
}
