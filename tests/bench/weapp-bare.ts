/** The least that shows an article in WeChat: a page of WeChat's own, and a Taro app of one page. Yardsticks of `weapp.ts`. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../../config/scripts/root'
import { plainText, type Article } from '../../src/model/schema'

const FOLDER = path.join(ROOT, '.cache/bare')
const PAGE = 'pages/index/index'
/** As the app's own settings have it. */
const APP = { pages: [PAGE], componentFramework: 'glass-easel', lazyCodeLoading: 'requiredComponents' }

/** Lines of an article: its title, its headings and paragraphs. */
const linesOf = ({ title, blocks }: Article): string[] => [
  title,
  ...blocks.flatMap(block =>
    block.type === 'heading' || block.type === 'paragraph' ? [plainText(block.content)] : [],
  ),
]

function lay(name: string, files: Record<string, string>): string {
  const folder = path.join(FOLDER, name)
  rmSync(folder, { recursive: true, force: true })
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
  return folder
}

/** @returns the folder of a mini-program of one page, without a framework */
export function bareWechat(article: Article): string {
  return lay('wechat', {
    'app.json': JSON.stringify(APP),
    'app.js': 'App({})',
    [`${PAGE}.json`]: '{}',
    [`${PAGE}.wxml`]: '<view wx:for="{{lines}}" wx:key="*this" id="l{{index}}">{{item}}</view>',
    [`${PAGE}.js`]:
      `const lines = ${JSON.stringify(linesOf(article))}\n` +
      'Page({ data: { lines: [] }, onLoad() { this.setData({ lines }) } })',
  })
}

/** @returns the folder of the same page as a Taro app, built with this repository's Taro */
export function bareTaro(article: Article): string {
  const folder = lay('taro', {
    'package.json': JSON.stringify({
      name: 'bare',
      private: true,
      browserslist: ['ios_saf >= 13', 'chrome >= 80'],
    }),
    'babel.config.js':
      "module.exports = { presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false }]] }",
    'config/index.js':
      "module.exports = { projectName: 'bare', date: '2026-12-1', designWidth: 375, deviceRatio: { 375: 2 }, sourceRoot: 'src', " +
      "outputRoot: 'dist', framework: 'react', compiler: { type: 'webpack5', prebundle: { enable: false } }, cache: { enable: false } }",
    'src/app.config.ts': `export default defineAppConfig(${JSON.stringify(APP)})`,
    'src/app.tsx': 'export default ({ children }) => children',
    [`src/${PAGE}.tsx`]:
      "import { View } from '@tarojs/components'\n" +
      `const lines = ${JSON.stringify(linesOf(article))}\n` +
      'export default () => lines.map((line, at) => <View key={at} id={`l${at}`}>{line}</View>)',
  })
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'))
  execFileSync('npx', ['taro', 'build', '--type', 'weapp'], {
    cwd: folder,
    stdio: 'pipe',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  return path.join(folder, 'dist')
}

/** Selects the last line of either page. */
export const lastLine = (article: Article): string => `#l${linesOf(article).length - 1}`
