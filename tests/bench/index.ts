/** `npm run bench [name]`: one bench, or all of them in turn. */
import { readdirSync } from 'node:fs'
import path from 'node:path'

/** A bench prints its figures and returns whether they are as they have to be. */
export interface Bench {
  run(): boolean | Promise<boolean>
}

const names = (): string[] =>
  readdirSync(__dirname)
    .map(file => path.parse(file).name)
    .filter(name => name !== 'index' && !name.includes('-') && !name.startsWith('.'))
    .sort()

const main = async (wanted: string | undefined): Promise<number> => {
  const known = names()
  if (wanted !== undefined && !known.includes(wanted)) {
    console.error(`There is no bench ${wanted}; there are ${known.join(', ')}.`)
    return 2
  }
  let failed = false
  for (const name of wanted === undefined ? known : [wanted]) {
    const bench = (await import(`./${name}`)) as Bench
    if (!(await bench.run())) failed = true
  }
  return failed ? 1 : 0
}

void main(process.argv[2]).then(code => {
  process.exitCode = code
})
