/** The app's page components as a module for Node: the same sources, with Taro's runtime left out. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { build } from 'esbuild'
import { LIBRARY_ADDRESS } from '../model/library-address'

export type Draw = typeof import('./draw')

/**
 * Bundles and loads `draw.tsx`.
 *
 * @param origin the site's origin that the pages' share links begin with; empty where none is known
 * @param folder where the bundle is written
 * @returns what draws, its code, and the file that it lies in
 */
export async function loadDraw(
  origin: string,
  folder: string,
): Promise<{ draw: Draw; code: string; bundle: string }> {
  const outfile = path.resolve(folder, 'draw.cjs')
  await build({
    entryPoints: [path.join(__dirname, 'draw.tsx')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    charset: 'utf8',
    jsx: 'automatic',
    logLevel: 'error',
    alias: { '@tarojs/taro': path.join(__dirname, 'taro.ts') },
    resolveExtensions: ['.h5.tsx', '.h5.ts', '.tsx', '.ts', '.mjs', '.js', '.json'],
    loader: { '.scss': 'empty' },
    define: {
      SITE_ORIGIN: JSON.stringify(origin),
      READ_IN: '""',
      SIGNING_URL: '""',
      LIBRARY_URL: JSON.stringify(LIBRARY_ADDRESS),
      'process.env.TARO_ENV': '"h5"',
      'process.env.NODE_ENV': '"production"',
    },
  })
  const require = createRequire(outfile)
  Reflect.deleteProperty(require.cache, outfile)
  return { draw: require(outfile) as Draw, code: await readFile(outfile, 'utf8'), bundle: outfile }
}
