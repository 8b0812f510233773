/** Writes down which files each screen of the H5 build needs: prerendered pages bring them along. */
import type { Chunk, ChunkGroup, Compilation, Compiler } from 'webpack'
import { require as load } from 'tsx/cjs/api'
import type { ScreenFiles } from '../src/prerender/screens'

// Taro's own loader compiles nothing outside this folder.
const { SCREENS_FILE } = load(
  '../src/prerender/screens.ts',
  __filename,
) as typeof import('../src/prerender/screens')

export class ScreensPlugin {
  apply(compiler: Compiler): void {
    const { Compilation: stages, sources } = compiler.webpack
    compiler.hooks.thisCompilation.tap('ScreensPlugin', compilation => {
      compilation.hooks.processAssets.tap(
        { name: 'ScreensPlugin', stage: stages.PROCESS_ASSETS_STAGE_REPORT },
        () => {
          compilation.emitAsset(SCREENS_FILE, new sources.RawSource(JSON.stringify(screensOf(compilation))))
        },
      )
    })
  }
}

function screensOf(compilation: Compilation): ScreenFiles {
  const screens = new Map([['app', compilation.entrypoints.get('app')?.getFiles() ?? []]])
  for (const group of compilation.chunkGroups) {
    const key = screenOf(group) ?? wordsOf(group)
    if (key) screens.set(key, group.getFiles())
  }
  return Object.fromEntries(screens)
}

/** The name of the screen that a group of chunks is, `article` say. */
const screenOf = (group: ChunkGroup): string | undefined =>
  group.origins.map(({ request }) => /pages\/(\w+)\/index/.exec(request)?.[1]).find(Boolean)

/** The name of the words that a group of chunks holds, `words/zh-hans` say. */
const wordsOf = (group: ChunkGroup): string | undefined =>
  group.origins.map(({ request }) => /words\/[\w-]+$/.exec(request)?.[0]).find(Boolean)

/** Whether a chunk is loaded with a screen: not by another chunk later on. */
export const isScreen = (chunk: Chunk): boolean => Array.from(chunk.groupsIterable).some(screenOf)
