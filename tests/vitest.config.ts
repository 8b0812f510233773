import { readFileSync } from 'node:fs'
import path from 'node:path'
import { globSync } from 'tinyglobby'
import { defineConfig } from 'vitest/config'

const ROOT = path.resolve(__dirname, '..')
const TESTS = ['tests/unit/**/*.test.{ts,tsx}']

/** The rooms whose tests put devices of their own in the place of Taro and the browser. */
const WITH_DEVICES = ['data', 'device', 'share', 'state', 'worker'].map(
  room => `tests/unit/${room}/**/*.test.{ts,tsx}`,
)
const REPLACES_MODULES = /\bvi\.(?:mock|doMock|resetModules|stubGlobal)\(/
/** Tests that others in the same process would not be safe from. */
const APART = [
  ...WITH_DEVICES,
  ...globSync(TESTS, { cwd: ROOT }).filter(file =>
    REPLACES_MODULES.test(readFileSync(path.join(ROOT, file), 'utf8')),
  ),
]

export default defineConfig({
  test: {
    // Dictionaries and the segmenter take seconds to load on a busy machine; no test is about time.
    testTimeout: 60_000,
    // Vitest leaves a core free by default: of two, that is half. Most of the time goes into commands that are waited for.
    maxWorkers: '100%',
    // Commands colour what they print where CI is set, and speak the language of the system; tests read it plain, and in English, wherever they run.
    env: { NO_COLOR: '1', LC_ALL: 'C' },
    root: ROOT,
    environment: 'node',
    projects: [
      // What takes long to load (dictionaries, parsers of formats) is loaded once for all files of a worker.
      { extends: true, test: { name: 'together', include: TESTS, exclude: APART, isolate: false } },
      { extends: true, test: { name: 'apart', include: APART } },
    ],
  },
  resolve: {
    // Like the H5 build: `./Heading` is Heading.h5.tsx.
    extensions: ['.h5.tsx', '.h5.ts', '.tsx', '.ts', '.mjs', '.js', '.json'],
  },
})
