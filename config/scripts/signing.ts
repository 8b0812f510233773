/** The signing service as one file for Node, with nothing to install beside it. */
import path from 'node:path'
import { readFile } from 'node:fs/promises'
import { build, type Plugin } from 'esbuild'
import { ROOT } from './root'

/** Packages that are no modules ask for Node's own parts as such do. */
const REQUIRE = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`

/** SQLite's WebAssembly goes into the file; its loader would look for it beside the file. */
const wasmInside: Plugin = {
  name: 'wasm-inside',
  setup({ onLoad }) {
    onLoad({ filter: /node-sqlite3-wasm\.js$/ }, async ({ path: file }) => ({
      contents: `var __dirname = '', Module = { wasmBinary: require('./node-sqlite3-wasm.wasm') };
${await readFile(file, 'utf8')}`,
    }))
  },
}

/**
 * @param outfile the file to write, a module (`.mjs`)
 * @throws where the sources cannot be put together
 */
export async function buildSigning(outfile: string): Promise<void> {
  await build({
    entryPoints: [path.join(ROOT, 'src/signing/server.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    // Errors name the functions of the source.
    keepNames: true,
    legalComments: 'inline',
    logLevel: 'warning',
    loader: { '.wasm': 'binary' },
    plugins: [wasmInside],
    banner: { js: REQUIRE },
    // Drivers look for these where they are: none of them need be.
    external: ['pg-native', 'cloudflare:sockets'],
  })
}
