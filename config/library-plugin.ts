/**
 * Compiles the articles under src/content into the small files that the reader asks for, before each build:
 * JSON for H5, CommonJS modules for the mini-program. `config/index.ts` copies them into the output.
 */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'

export default (ctx: IPluginContext): void => {
  ctx.onBuildStart(() => {
    const target = process.env.TARO_ENV === 'h5' ? 'h5' : 'weapp'
    // A process of its own: publishing is TypeScript with ESM-only libraries and WebAssembly, which Taro's own
    // loader cannot load.
    execFileSync(
      process.execPath,
      [require.resolve('tsx/cli'), path.join(__dirname, 'scripts/compile-library.ts'), target],
      { stdio: ['ignore', 'inherit', 'inherit'] },
    )
  })
}
