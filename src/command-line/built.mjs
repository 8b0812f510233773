/**
 * `node src/command-line/built.mjs <entry> …` runs a command out of a few files that are put together of its sources, the
 * packages among them, and kept in `.cache/commands`. Compiling and finding eight hundred modules one by one takes most
 * of what a short command takes. They are put together again when a source or a package has changed.
 */
import { readFileSync, statSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..')
const FOLDER = path.join(ROOT, '.cache/commands')
const RECORD = path.join(FOLDER, 'built.json')
/** They share what both load. */
const ENTRIES = [
  'src/publishing/cli/import.ts',
  'src/publishing/import/reading/child.ts',
  'src/publishing/workers/elsewhere.ts',
  'src/prerender/elsewhere.ts',
  'src/publishing/cli/convert.ts',
  'src/publishing/cli/review.ts',
  'config/scripts/publish.ts',
]
/** What tells of changed packages, and of another way to put all together. */
const BESIDE = ['node_modules/.package-lock.json', 'package-lock.json', 'src/command-line/built.mjs']
/** Packages with files of their own beside their code. */
const BY_THEMSELVES = /^(?:sharp|esbuild|jest-worker|@node-rs\/jieba)(?:\/|$)/

const require = createRequire(import.meta.url)

/** One after the other: two hundred promises take three times as long. */
const stampOf = file => {
  const { mtimeMs, size } = statSync(path.join(ROOT, file), { throwIfNoEntry: false }) ?? {}
  return `${mtimeMs} ${size}`
}

/** What was put together last. */
function recorded() {
  try {
    return JSON.parse(readFileSync(RECORD, 'utf8'))
  } catch {
    return undefined
  }
}

const isOfToday = ({ stamps }) => Object.entries(stamps).every(([file, stamp]) => stampOf(file) === stamp)

async function putTogether(before) {
  const { build } = await import('esbuild')
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ENTRIES,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // Errors name the functions of the source.
    keepNames: true,
    legalComments: 'none',
    outdir: FOLDER,
    // Files of other sources have other names: a command that runs finds what it loads later.
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    outExtension: { '.js': '.mjs' },
    banner: {
      js: "import { createRequire as ownRequire } from 'node:module'; const require = ownRequire(import.meta.url);",
    },
    plugins: [{ name: 'places', setup: keepPlaces }],
    metafile: true,
    write: false,
    logLevel: 'error',
  })
  const sources = Object.keys(metafile.inputs).filter(file => !/(?:^|\/)node_modules\//.test(file))
  const outputs = Object.entries(metafile.outputs)
  const record = {
    stamps: Object.fromEntries([...sources, ...BESIDE].map(file => [file, stampOf(file)])),
    files: outputs.map(([file]) => path.basename(file)),
    entries: Object.fromEntries(
      outputs.flatMap(([file, { entryPoint }]) =>
        ENTRIES.includes(entryPoint) ? [[entryPoint, path.basename(file)]] : [],
      ),
    ),
  }
  await mkdir(FOLDER, { recursive: true })
  for (const { path: file, contents } of outputFiles) await write(file, contents)
  await write(RECORD, JSON.stringify(record))
  await removeOthers([...record.files, ...(before?.files ?? []), path.basename(RECORD)])
  return record
}

/** Sources find what lies beside them, and packages with files of their own stay where they are. */
function keepPlaces({ onLoad, onResolve }) {
  onLoad({ filter: /[/\\](?:src|config)[/\\].*\.ts$/ }, async ({ path: file }) => {
    const text = await readFile(file, 'utf8')
    const place = JSON.stringify(path.dirname(file))
    return { contents: text.replace(/\b__dirname\b/g, () => place), loader: 'ts' }
  })
  onResolve({ filter: BY_THEMSELVES }, ({ path: name }) => ({
    path: pathToFileURL(require.resolve(name)).href,
    external: true,
  }))
}

/** As a whole or not at all: others may put the same together at the same time. */
async function write(file, contents) {
  const unfinished = `${file}.${process.pid}`
  await writeFile(unfinished, contents)
  await rename(unfinished, file)
}

/** What was put together before the last time. */
async function removeOthers(kept) {
  for (const name of await readdir(FOLDER))
    if (name.endsWith('.mjs') && !kept.includes(name)) await rm(path.join(FOLDER, name), { force: true })
}

const [entry] = process.argv.splice(2, 1)
// The command sees itself where it would be without this.
process.argv[1] = path.join(ROOT, entry)
const last = recorded()
const record = last && isOfToday(last) ? last : await putTogether(last).catch(() => undefined)
/** Nothing can be kept, in a checkout that may only be read. */
async function fromSources() {
  await import('tsx')
  return require(path.join(ROOT, entry))
}

const loaded = await (record
  ? import(pathToFileURL(path.join(FOLDER, record.entries[entry])).href)
  : fromSources())

/** What a thread does that has loaded it (`src/publishing/workers/thread.js`). */
export default loaded.default
