/**
 * What we lean on inside of Taro, and what of Taro must not reach readers. After an update of Taro it says which of our
 * assumptions no longer holds: most would fail in silence otherwise.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { globSync } from 'tinyglobby'

const root = path.resolve(__dirname, '../..')
const read = (file: string): string => readFileSync(file, 'utf8')
/** All modules of an installed package, as one text. */
const installed = (modules: string): string =>
  globSync(`node_modules/${modules}`, { cwd: root, absolute: true }).map(read).join('\n')

/** Web components and their runtime, styles of a toolkit, parts of the router that stubs stand for. */
const UNWANTED =
  /stencil|weui|query-string|universal-router|@tarojs\/components|dingtalk|swiper|hls\.js|jquery|lodash|core-js/

test('no package that stubs stand for is in the build', () => {
  const packages = JSON.parse(read(path.join(root, '.cache/packages.h5.json'))) as string[]
  expect(packages).toContain('node_modules/@tarojs/runtime')
  expect(packages.filter(name => UNWANTED.test(name))).toEqual([])
})

test('the entry runs in six tasks', () => {
  const [app = ''] = globSync('dist/h5/js/app.*.js', { cwd: root, absolute: true })
  expect(read(app).match(/\.then\(\(\)=>new Promise\((\w+)=>setTimeout\(\1\)\)\)/g)).toHaveLength(5)
})

test.describe('hydration: src/start/hydrate.h5.ts', () => {
  const runtime = installed('@tarojs/plugin-framework-react/dist/runtime.js')

  test('one root is made, of what ReactDOM was imported as, and rendered into once', () => {
    expect(runtime.match(/\bReactDOM\$?\w*\.createRoot\(container\)/g)).toHaveLength(1)
    expect(runtime).toMatch(/root\.render\)[^\n]*\(AppWrapper\)/)
  })

  test('the app and its wrapper mount pages by component, id and callback', () => {
    expect(runtime).toMatch(/class AppWrapper extends [^]*?\bmount\(pageComponent, id, cb\)/)
    expect(runtime).toMatch(/\bmount\(component, id, cb\) \{[^]*?appWrapper\.mount\(component, id, cb\)/)
  })

  test('errors of pages are told to the app', () => {
    expect(runtime).toMatch(/Current\.app[^;]*\.onError[^;]*error\.message/)
  })
})

test.describe('addresses: src/start/boot.h5.ts', () => {
  const router = installed('@tarojs/router/dist/{router,utils}/*.js')

  test('the router asks for aliases where ours answer', () => {
    for (const name of ['getAll', 'getAlias', 'getOrigin'])
      expect(router).toMatch(new RegExp(`this\\.${name} = \\(url`))
    expect(router).toContain('routesAlias')
  })

  test('it tells its launch, and scrolls by a setting that we can take away', () => {
    expect(router).toContain(`eventCenter.trigger('__taroRouterLaunch'`)
    expect(router).toContain('win.__taroAppConfig.usingWindowScroll = usingWindowScroll')
  })
})
