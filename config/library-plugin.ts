/**
 * Compiles the articles under src/content into the small files that the reader asks for, before each build:
 * JSON for H5, CommonJS modules for the mini-program. `config/index.ts` copies them into the output.
 */
import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import { require as load } from 'tsx/cjs/api'
import type { Script } from '../src/model'

type Compile = typeof import('../src/publishing/compile')
type Words = typeof import('../src/words')

export default (ctx: IPluginContext): void => {
  ctx.onBuildStart(async () => {
    const root = path.resolve(__dirname, '..')
    const contentDir = path.join(root, 'src/content')
    // Publishing is TypeScript with ESM-only libraries; Taro's own loader compiles neither.
    const { compileLibrary } = load('../src/publishing/compile.ts', __filename) as Compile
    const { wordsIn } = load('../src/words/index.ts', __filename) as Words
    const name = (script: Script) => ({ title: wordsIn(script).appName, motto: wordsIn(script).appMotto })
    const home = {
      'zh-Hans': name('zh-Hans'),
      'zh-Hant-TW': name('zh-Hant-TW'),
      'zh-Hant-HK': name('zh-Hant-HK'),
    }
    const common = { contentDir, home, cardsKeptIn: path.join(root, '.cache/cards') }
    if (process.env.TARO_ENV === 'h5') {
      await compileLibrary({ ...common, outDir: path.join(root, '.cache/library/h5') })
    } else {
      await compileLibrary({ ...common, weappDir: path.join(root, '.cache/library/weapp') })
    }
  })
}
