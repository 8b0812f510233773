/**
 * Compiles the articles under src/content into the small files that the reader asks for, before each build and, where
 * the build watches, whenever an article changes: JSON for H5, CommonJS modules for the mini-program.
 * `config/index.ts` copies them into the output; while the H5 site is developed, its server takes them from where they are.
 */
import { execFile, execFileSync } from 'node:child_process'
import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import { require as load } from 'tsx/cjs/api'

// Taro's own loader compiles this file alone.
const { watchFolder } = load('./watch-folder.ts', __filename) as typeof import('./watch-folder')
const { warn } = load(
  '../src/command-line/terminal.ts',
  __filename,
) as typeof import('../src/command-line/terminal')
const { CONTENT } = load('./library-folder.ts', __filename) as typeof import('./library-folder')

/** A process of its own: publishing is TypeScript with ESM-only libraries, which Taro's own loader cannot load. */
const commandFor = (target: string): string[] => [
  '--import',
  'tsx',
  path.join(__dirname, 'scripts/compile-library.ts'),
  target,
]

/** What is wrong with an article is said, and the build goes on with the library before. */
const compileAgain = (target: string): Promise<void> =>
  new Promise(resolve => {
    execFile(process.execPath, commandFor(target), (error, _, stderr) => {
      warn(error ? stderr.trimEnd() : 'The library is compiled anew.')
      resolve()
    })
  })

/** Where WeChat DevTools looks for the mini-program: see `project.config.json`. */
const FOR_DEVTOOLS = path.join(__dirname, '../dist/weapp')
let laidOut = Promise.resolve()

/** Taro empties the folder that it builds into, and this one may hold things of its owner's. One at a time. */
const layOut = (built: string): void => {
  laidOut = laidOut.then(
    () =>
      new Promise(resolve => {
        const command = ['--import', 'tsx', path.join(__dirname, 'scripts/lay-out-watched.ts'), built]
        execFile(process.execPath, [...command, FOR_DEVTOOLS], (error, _, stderr) => {
          if (error) warn(stderr.trimEnd())
          resolve()
        })
      }),
  )
}

export default (ctx: IPluginContext): void => {
  ctx.onBuildStart(() => {
    const target = process.env.TARO_ENV === 'h5' ? 'h5' : 'weapp'
    execFileSync(process.execPath, commandFor(target), { stdio: ['ignore', 'inherit', 'inherit'] })
    const { options } = ctx.runOpts as { options: { isWatch?: boolean } }
    if (options.isWatch) watchFolder(CONTENT, () => compileAgain(target))
  })
  ctx.onBuildFinish(() => {
    const { options } = ctx.runOpts as { options: { isWatch?: boolean } }
    if (options.isWatch && process.env.TARO_ENV === 'weapp') layOut(ctx.paths.outputPath)
  })
}
