import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Dictionaries and the segmenter take seconds to load on a busy machine; no test is about time.
    testTimeout: 60_000,
    // Vitest leaves a core free by default: of two, that is half. Most of the time goes into commands that are waited for.
    maxWorkers: '100%',
    // Commands colour what they print where CI is set; tests read it plain, wherever they run.
    env: { NO_COLOR: '1' },
    root: `${__dirname}/..`,
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
  },
  resolve: {
    // Like the H5 build: `./Heading` is Heading.h5.tsx.
    extensions: ['.h5.tsx', '.h5.ts', '.tsx', '.ts', '.mjs', '.js', '.json'],
  },
})
