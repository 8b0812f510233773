/**
 * `npm run bench [name]`: one bench, or all of them in turn. A file of this folder is a bench unless its name has a
 * hyphen. All of them together leave `results.json`: what each printed, and its rows.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { ROOT } from '../../config/scripts/root'
import { guardProcess } from '../../src/command-line/last-resort'
import { resultsOf } from './table-rows'

/** A file of each build that is there when the build is. */
const BUILT = { h5: 'dist/h5/index.html', weapp: 'dist/weapp/app.json' }

/** A bench prints its figures and returns whether they are as they have to be. */
export interface Bench {
  /** The build that it measures, as `npm run build:…` names it; none where it makes its own. */
  needs?: keyof typeof BUILT
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

const load = (name: string): Promise<Bench> => import(`./${name}`) as Promise<Bench>

/** The builds that these benches measure and that are not there. */
async function missingBuilds(wanted: readonly string[]): Promise<string[]> {
  const needed = new Set((await Promise.all(wanted.map(load))).flatMap(({ needs }) => needs ?? []))
  return [...needed].filter(build => !existsSync(path.join(ROOT, BUILT[build])))
}

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
    const { run } = await load(name)
    const ok = await run()
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
  const chosen = wanted === undefined ? known : [wanted]
  const missing = await missingBuilds(chosen)
  if (missing.length > 0) {
    const builds = missing.map(build => `npm run build:${build}`).join(' && ')
    console.error(`What is to be measured has not been built. First run: ${builds}`)
    return 2
  }
  // Times from a machine that was busy with other things say little: the record tells how busy it was.
  const machine = { node: process.version, cores: availableParallelism(), load: loadavg()[0] }
  const sections: Section[] = []
  for (const name of chosen) {
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

guardProcess()
void main(process.argv[2]).then(code => {
  process.exitCode = code
})
