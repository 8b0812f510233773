/**
 * `npm run bench [name]`: one bench, or all of them in turn. A file of this folder is a bench unless its name has a
 * hyphen. All of them together leave `results.json`: what each printed, and its rows.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { resultsOf } from './table-rows'

/** A bench prints its figures and returns whether they are as they have to be. */
export interface Bench {
  run(): boolean | Promise<boolean>
}

/** What one bench has left. */
interface Section {
  name: string
  ok: boolean
  seconds: number
  /** Lines of the console. */
  printed: string[]
  /** Content of `results-<name>.json`, where the bench writes one. */
  results?: unknown
}

/** Takes longer than all others together: it comes last. */
const LONGEST = 'publish'
const RESULTS = path.join(__dirname, 'results.json')

const names = (): string[] =>
  readdirSync(__dirname)
    .filter(file => file.endsWith('.ts'))
    .map(file => path.parse(file).name)
    .filter(name => name !== 'index' && !name.includes('-'))
    .sort((a, b) => Number(a === LONGEST) - Number(b === LONGEST) || (a < b ? -1 : 1))

async function runOne(name: string): Promise<Section> {
  const printed: string[] = []
  const { write } = process.stdout
  rmSync(resultsOf(name), { force: true })
  // Whatever is printed is kept as well.
  process.stdout.write = ((...args: Parameters<typeof write>) => {
    printed.push(...stripVTControlCharacters(String(args[0])).replace(/\n$/, '').split('\n'))
    return write.apply(process.stdout, args)
  }) as typeof write
  const began = performance.now()
  try {
    const bench = (await import(`./${name}`)) as Bench
    const ok = await bench.run()
    return { name, ok, ...whatIsLeft() }
  } catch (error) {
    console.log(error instanceof Error ? error.stack : String(error))
    return { name, ok: false, ...whatIsLeft() }
  } finally {
    process.stdout.write = write
  }

  function whatIsLeft(): Omit<Section, 'name' | 'ok'> {
    const seconds = Math.round((performance.now() - began) / 1000)
    const file = resultsOf(name)
    if (!existsSync(file)) return { seconds, printed }
    return { seconds, printed, results: JSON.parse(readFileSync(file, 'utf8')) as unknown }
  }
}

const main = async (wanted: string | undefined): Promise<number> => {
  const known = names()
  if (wanted !== undefined && !known.includes(wanted)) {
    console.error(`There is no bench ${wanted}; there are ${known.join(', ')}.`)
    return 2
  }
  // Times from a machine that was busy with other things say little: the record tells how busy it was.
  const machine = { node: process.version, cores: availableParallelism(), load: loadavg()[0] }
  const sections: Section[] = []
  for (const name of wanted === undefined ? known : [wanted]) {
    console.log(`\n${name}`)
    sections.push(await runOne(name))
    if (wanted !== undefined) continue
    // Written after each: a run that is ended keeps what it has, and says what it has not.
    const record = {
      date: new Date().toISOString(),
      ...machine,
      left: known.slice(sections.length),
      sections,
    }
    writeFileSync(RESULTS, `${JSON.stringify(record, null, 2)}\n`)
  }
  if (wanted === undefined)
    console.log(`\n${sections.map(({ name, ok }) => `${ok ? '✔' : '✘'} ${name}`).join('\n')}`)
  return sections.every(({ ok }) => ok) ? 0 : 1
}

void main(process.argv[2]).then(code => {
  process.exitCode = code
})
