/**
 * Puts `src/ahead/` between WeChat and what Taro builds, in a mini-program that carries its library: the text of an
 * article that a card has opened is drawn before Taro and React have run.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import { buildSync } from 'esbuild'
import { require as load } from 'tsx/cjs/api'
import { sources } from 'webpack'

// Taro's own loader compiles this file alone.
const { ownValue } = load('../src/model/table.ts', __filename) as typeof import('../src/model/table')

const AHEAD = path.join(__dirname, '../src/ahead')
const PAGE = 'pages/article/index'

function compiled(file: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(AHEAD, file)],
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    format: 'cjs',
    target: 'es2018', // older than package.json's browserslist: phones of it are not among esbuild's targets
    external: ['*.js'],
    resolveExtensions: ['.weapp.ts', '.ts'],
    define: { READ_IN: JSON.stringify(process.env.READ_IN ?? '') },
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}

/** What Taro has built, with another function in the place of WeChat's. */
const handedTo = (name: 'App' | 'Page', by: string, built: string): string =>
  `(function(${name}){${built}\n})(require("${by}").${name === 'App' ? 'appFor' : 'pageFor'}(${name}));`

/** Taro's component for what lies deeper than its templates, without Taro: it draws what it is given. */
const componentOf = (view: string): string =>
  `Component({properties:{i:{type:Object,value:{nn:"${view}"}},l:{type:String,value:""}},options:{virtualHost:true},` +
  'methods:{eh:function(e){var all=getCurrentPages();return all[all.length-1].eh(e)}}})'

/** The number of the template of a view with all that a view can have. */
const VIEW = /<template name="tmpl_0_(\d+)"><view [^>]*bindtouchstart="eh"(?![^>]*catchtouchmove)/

export default (ctx: IPluginContext): void => {
  if (process.env.TARO_ENV === 'h5' || process.env.LIBRARY_URL) return
  ctx.modifyBuildAssets(({ assets }: { assets: Record<string, sources.Source> }) => {
    const put = (name: string, text: string): void => {
      Object.assign(assets, { [name]: new sources.RawSource(text) })
    }
    /** Puts others in the place of what Taro has built; while it watches, it builds what has changed. */
    const instead = (name: string, write: (built: string) => void): void => {
      const built = ownValue(assets, name)?.source().toString()
      if (built !== undefined) write(built)
    }
    instead('app.js', built => {
      put('app-whole.js', handedTo('App', './ahead.js', built))
      put('app.js', 'require("./ahead.js").launch(App,function(){require("./app-whole.js")});')
      put('ahead.js', compiled('hold.ts'))
    })
    instead(`${PAGE}.js`, built => {
      put('pages/article/page.js', handedTo('Page', '../../ahead.js', built))
      put(`${PAGE}.js`, compiled('article.ts'))
    })
    for (const other of Object.keys(assets).filter(name =>
      /^pages\/(?!article\/)[a-z]+\/index\.js$/.test(name),
    ))
      instead(other, built =>
        put(other, built.replace(/^(?:"use strict";)?/, '$&require("../../ahead.js").run();')),
      )
    instead(`${PAGE}.wxml`, () => put(`${PAGE}.wxml`, readFileSync(path.join(AHEAD, 'article.wxml'), 'utf8')))
    instead('base.wxml', built => {
      const view = VIEW.exec(built)?.[1]
      if (view === undefined) throw new Error('base.wxml has no template of a view')
      put('comp.js', componentOf(view))
    })
  })
}
