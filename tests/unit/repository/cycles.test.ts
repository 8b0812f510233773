/** The rule against import cycles, as it is configured: it reads TypeScript, and finds a face by its name without a suffix. */
import path from 'node:path'
import { ESLint, type Linter } from 'eslint'
import tseslint from 'typescript-eslint'
import { expect, it } from 'vitest'

const RULE = 'import-x/no-cycle'
const CYCLE = path.resolve(__dirname, '../../fixtures/lint/cycle')

it('finds two files that import each other, one of them a face', async () => {
  const ours = (await new ESLint().calculateConfigForFile('src/app.tsx')) as Linter.Config
  const { plugins, settings, rules } = ours
  const eslint = new ESLint({
    cwd: CYCLE,
    overrideConfigFile: true,
    overrideConfig: {
      files: ['**/*.{ts,tsx}'],
      languageOptions: { parser: tseslint.parser },
      ...{ plugins, settings, rules: { [RULE]: rules?.[RULE] } },
    },
  })
  const results = await eslint.lintFiles(['.'])
  expect(results.map(({ filePath, messages }) => [path.basename(filePath), messages.length])).toEqual([
    ['Round.h5.tsx', 1],
    ['name.ts', 1],
  ])
})
