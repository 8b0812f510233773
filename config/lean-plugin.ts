/** Leaves out of the mini-program's templates what no component of ours ever has: see `lean-template.ts`. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import { require as load } from 'tsx/cjs/api'

// Taro's own loader compiles this file alone.
const { leanTemplate } = load('./lean-template.ts', __filename) as typeof import('./lean-template')

const SOURCES = path.join(__dirname, '../src')
const TEMPLATES = 'base.wxml'

interface Asset {
  source: () => string | Buffer
  size: () => number
}

/** Every word that components are written with, the properties which they hand on among them. */
const wordsOfComponents = (): Set<string> =>
  new Set(
    readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.tsx') && !file.endsWith('.h5.tsx'))
      .flatMap(file => readFileSync(path.join(SOURCES, file), 'utf8').match(/[A-Za-z]+/g) ?? []),
  )

export default (ctx: IPluginContext): void => {
  if (process.env.TARO_ENV === 'h5') return
  ctx.modifyBuildAssets(({ assets }: { assets: Record<string, Asset> }) => {
    const asset = assets[TEMPLATES]
    if (!asset) return
    const lean = leanTemplate(asset.source().toString(), wordsOfComponents())
    assets[TEMPLATES] = { source: () => lean, size: () => Buffer.byteLength(lean) }
  })
}
