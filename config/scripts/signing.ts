/** The signing service as one file for Node, with nothing to install beside it. */
import path from 'node:path'
import { build } from 'esbuild'
import { ROOT } from './root'

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
  })
}
