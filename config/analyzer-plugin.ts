/**
 * webpack-bundle-analyzer, for `npm run bench -- bundle`.
 *
 * Since 5.113 webpack opens a chunk by `(Array.isArray(a)?a:a=[]).push(…)`; the analyzer (5.4) knows `(a=a||[]).push(…)`
 * alone and would find no module in a mini-program's chunks. Both do the same.
 */
import type { Compiler } from 'webpack'
import { BundleAnalyzerPlugin } from 'webpack-bundle-analyzer'

const OPENING = /\(Array\.isArray\(([\w.$]+)\)\?\1:\1=\[\]\)(?=\.push\()/

export class AnalyzerPlugin {
  /** @param report the file that what each module weighs is written to, as JSON */
  constructor(private readonly report: string) {}

  apply(compiler: Compiler): void {
    const { Compilation: stages, sources } = compiler.webpack
    compiler.hooks.thisCompilation.tap('AnalyzerPlugin', compilation => {
      compilation.hooks.processAssets.tap(
        { name: 'AnalyzerPlugin', stage: stages.PROCESS_ASSETS_STAGE_REPORT },
        assets => {
          for (const name of Object.keys(assets).filter(name => name.endsWith('.js')))
            compilation.updateAsset(
              name,
              source => new sources.RawSource(source.source().toString().replace(OPENING, '($1=$1||[])')),
            )
        },
      )
    })
    new BundleAnalyzerPlugin({
      analyzerMode: 'json',
      reportFilename: this.report,
      logLevel: 'silent',
    }).apply(compiler)
  }
}
