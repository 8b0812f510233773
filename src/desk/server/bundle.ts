/** The page of the desk, put together of its sources: nothing of it is in what readers load. */
import path from 'node:path'
import { build } from 'esbuild'
import { compileAsync } from 'sass'

export interface PageFile {
  type: string
  bytes: Uint8Array
}

const PAGE = path.join(__dirname, '../page')

/** @returns `desk.js` and `desk.css`, held in memory; throws what esbuild or sass say of a slip in the sources */
export async function bundlePage(): Promise<ReadonlyMap<string, PageFile>> {
  const [script, style] = await Promise.all([
    build({
      entryPoints: [path.join(PAGE, 'main.tsx')],
      outfile: 'desk.js',
      bundle: true,
      write: false,
      minify: true,
      format: 'esm',
      target: ['chrome100', 'firefox100', 'safari15.4'],
      charset: 'utf8',
      jsx: 'automatic',
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' },
    }),
    compileAsync(path.join(PAGE, 'styles/index.scss'), { style: 'compressed' }),
  ])
  return new Map([
    ['desk.js', { type: 'text/javascript; charset=utf-8', bytes: script.outputFiles[0]?.contents ?? EMPTY }],
    ['desk.css', { type: 'text/css; charset=utf-8', bytes: new TextEncoder().encode(style.css) }],
  ])
}

const EMPTY = new Uint8Array()
