/**
 * Compiles the articles under src/content into the small files that the reader asks for, before each build:
 * JSON for H5, CommonJS modules for the mini-program. `config/index.ts` copies them into the output.
 */
import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import { require as load } from 'tsx/cjs/api'

type Compile = typeof import('../src/publishing/compile')

export default (ctx: IPluginContext): void => {
  ctx.onBuildStart(async () => {
    const root = path.resolve(__dirname, '..')
    const contentDir = path.join(root, 'src/content')
    // Publishing is TypeScript with ESM-only libraries; Taro's own loader compiles neither.
    const { compileLibrary } = load('../src/publishing/compile.ts', __filename) as Compile
    if (process.env.TARO_ENV === 'h5') {
      await compileLibrary({ contentDir, outDir: path.join(root, '.cache/library/h5') })
    } else {
      await compileLibrary({ contentDir, weappDir: path.join(root, '.cache/library/weapp') })
    }
  })
}
