import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: `${__dirname}/..`,
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
  },
  resolve: {
    // Like the H5 build: `./Heading` is Heading.h5.tsx.
    extensions: ['.h5.tsx', '.h5.ts', '.tsx', '.ts', '.mjs', '.js', '.json'],
  },
})
