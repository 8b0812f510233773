/**
 * Script conversion: accuracy on every case file by kind, bare opencc-js against ours, with the cases that
 * fail; then throughput of both and our flags, and what the variants weigh, in the same run.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { segment } from '../../src/publishing/script/segment'
import { bare, type Convert, flagsIn, ours } from './script-configs'
import { runStorage } from './script-storage'

interface Case {
  input: string
  config: string
  expected: string
  kind?: string
}

const FIXTURES = path.join(__dirname, '../fixtures/script')
const FILES = ['opencc-testcases', 'script-bug-reports', 'script-probes', 'script-safety', 'own-cases']

/** Text is converted again and again until so many bytes have passed. */
const BYTES = 2_000_000

const read = (file: string): string => readFileSync(path.join(FIXTURES, file), 'utf8')

const memo = new Map<string, Convert>()
const bareOnce = (config: string): Convert => {
  const known = memo.get(config) ?? bare(config)
  memo.set(config, known)
  return known
}

interface Score {
  total: number
  before: number
  after: number
}

/** Runs a file's cases; prints the failing ones. @returns how many cases broke that bare opencc-js passes */
const runFile = (file: string): number => {
  const scores = new Map<string, Score>()
  const failures: string[] = []
  let broken = 0
  for (const { input, config, expected, kind = '' } of JSON.parse(read(`${file}.json`)) as Case[]) {
    const label = `${config} ${kind}`.trim()
    const score = scores.get(label) ?? { total: 0, before: 0, after: 0 }
    scores.set(label, score)
    const plain = bareOnce(config)(input)
    const careful = (ours(config) ?? bareOnce(config))(input)
    score.total += 1
    if (plain === expected) score.before += 1
    if (careful === expected) score.after += 1
    else failures.push(`  ${config} ${input}\n    is   ${careful}\n    not  ${expected}`)
    if (plain === expected && careful !== expected) broken += 1
  }
  const sum = { total: 0, before: 0, after: 0 }
  console.log(
    `\n${file}\n${'kind'.padEnd(34)}${'cases'.padStart(7)}${'opencc-js'.padStart(11)}${'ours'.padStart(7)}`,
  )
  for (const [label, score] of [...scores].sort()) {
    printRow(label, score)
    sum.total += score.total
    sum.before += score.before
    sum.after += score.after
  }
  printRow('all', sum)
  if (failures.length > 0) console.log(`fail:\n${failures.join('\n')}`)
  return broken
}

const printRow = (label: string, { total, before, after }: Score): void => {
  console.log(
    label.padEnd(34) + String(total).padStart(7) + String(before).padStart(11) + String(after).padStart(7),
  )
}

const megabytesPerSecond = (convert: Convert, lines: readonly string[]): number => {
  lines.forEach(convert)
  const start = performance.now()
  let bytes = 0
  for (let i = 0; bytes < BYTES; i = (i + 1) % lines.length) {
    const line = lines[i] ?? ''
    convert(line)
    bytes += Buffer.byteLength(line)
  }
  return bytes / 1000 / (performance.now() - start)
}

const runThroughput = (): void => {
  const traditional = read('seed-article.txt').split('\n').filter(Boolean)
  const simplified = traditional.map(bareOnce('tw2s'))
  console.log(
    `\nthroughput, seed article, MB/s\n${'direction'.padEnd(12)}${'opencc-js'.padStart(11)}${'ours'.padStart(7)}`,
  )
  for (const [config, lines] of Object.entries({ s2tw: simplified, s2hk: simplified, tw2s: traditional })) {
    const speeds = [bareOnce(config), ours(config) ?? bareOnce(config)].map(convert =>
      megabytesPerSecond(convert, lines).toFixed(1),
    )
    console.log(config.padEnd(12) + (speeds[0] ?? '').padStart(11) + (speeds[1] ?? '').padStart(7))
  }
  const text = simplified.join('\n')
  const flags = flagsIn(text, { from: 'zh-Hans', to: 'zh-Hant-TW' })
  console.log(`\nflags on the seed article: ${flags} in ${text.length} characters`)
}

/** @returns whether no case that bare opencc-js passes is broken, and differences rebuild every variant */
export const run = async (): Promise<boolean> => {
  segment('')
  const broken = FILES.reduce((sum, file) => sum + runFile(file), 0)
  console.log(`\nbroken that bare opencc-js passes: ${broken}`)
  runThroughput()
  const intact = await runStorage()
  return broken === 0 && intact
}
