/** `npm run licences`: the packages that ship to readers, with their versions and licences. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'
import * as v from 'valibot'
import { runCli } from './cli'
import { ROOT } from './root'
import { say } from '../../src/command-line/terminal'

/** Licences that a closed product may be built with, given notice. */
const FREE = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'MIT AND Apache-2.0',
])

const packageSchema = v.object({ name: v.string(), version: v.string(), license: v.string() })
type Shipped = v.InferOutput<typeof packageSchema> & { in: string[] }

/**
 * The packages that the last builds of both targets and the service worker hold, by name.
 * @throws Error where a target has not been built, or a package does not say its licence
 */
export async function shipped(): Promise<Shipped[]> {
  const all = new Map<string, Shipped>()
  const targets = {
    h5: await foldersOf('h5'),
    weapp: await foldersOf('weapp'),
    worker: await foldersOfWorker(),
  }
  for (const [target, folders] of Object.entries(targets)) {
    for (const folder of folders) {
      const text = await readFile(path.join(ROOT, folder, 'package.json'), 'utf8')
      const { name, version, license } = v.parse(packageSchema, JSON.parse(text))
      const key = `${name}@${version}`
      const known = all.get(key) ?? { name, version, license, in: [] }
      if (!known.in.includes(target)) known.in.push(target)
      all.set(key, known)
    }
  }
  return [...all.values()].sort((a, b) => a.name.localeCompare(b.name))
}

async function foldersOf(target: string): Promise<string[]> {
  const list = await readFile(path.join(ROOT, `.cache/packages.${target}.json`), 'utf8').catch(() => {
    throw new Error(`There is no list of what ${target} ships: run \`npm run build:${target}\` first.`)
  })
  return v.parse(v.array(v.string()), JSON.parse(list))
}

async function foldersOfWorker(): Promise<string[]> {
  const entry = path.join(ROOT, 'src/worker/reader.ts')
  const { metafile } = await build({ entryPoints: [entry], bundle: true, write: false, metafile: true })
  const inputs = Object.keys(metafile.inputs).map(
    file => /.*node_modules\/(?:@[^/]+\/)?[^/]+\//.exec(file)?.[0],
  )
  return [...new Set(inputs.filter(folder => folder !== undefined))].map(folder =>
    path.relative(ROOT, path.resolve(folder)),
  )
}

async function main(): Promise<void> {
  const packages = await shipped()
  const lines = packages.map(one => `${one.name} ${one.version} · ${one.license} · ${one.in.join(', ')}`)
  const closed = packages.filter(({ license }) => !FREE.has(license))
  const file = path.join(ROOT, 'dist/licences.txt')
  await writeFile(file, `${lines.join('\n')}\n`)
  say(`${lines.join('\n')}\n\n${packages.length} packages ship; the list lies in dist/licences.txt`)
  if (closed.length > 0)
    throw new Error(
      `To be looked at: ${closed.map(({ name, license }) => `${name} (${license})`).join(', ')}`,
    )
}

if (require.main === module) void runCli({ meta: { name: 'npm run licences' }, args: {}, run: main })
