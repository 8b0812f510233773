/** The built mini-program as files: what WeChat's own tools say of it, and what it weighs. */
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { APP_DIST, APP_PAGE, MINI } from './harness/app'
import { packageBytes } from './harness/packages'
import type { Diagnostic } from './harness/protocol'
import { uploaded } from './uploaded'
import { tooNewIn } from '../browser-level'

/** What the uploader checks these files against. */
const { config: schemas } = createRequire(__filename)('miniprogram-ci/dist/schema/dist') as {
  config: Record<'app' | 'page', { properties: object }>
}
const KB = 1024

test("WeChat's uploader accepts app.json, its pages and their files", async () => {
  const { files, failed } = await uploaded(APP_DIST)
  expect(files).toEqual(
    expect.arrayContaining(['app.js', 'app.json', 'pages/home/index.wxml', 'pages/article/index.js']),
  )
  expect(files.filter(name => name.includes('.build.json'))).toEqual([])
  // The pictures of the sample library travel with this build: more than the 200 KB that WeChat would rather see.
  expect(failed).toEqual(['IMAGE_AND_AUDIO_LIMIT'])
})

test('app.json, project settings and the pages name nothing that WeChat does not know', () => {
  const json = (file: string): object => JSON.parse(fs.readFileSync(file, 'utf8')) as object
  const app = json(path.join(APP_DIST, 'app.json')) as {
    pages: string[]
    subPackages: { root: string; pages: string[] }[]
  }
  const pages = [
    ...app.pages,
    ...app.subPackages.flatMap(({ root, pages }) => pages.map(one => `${root}/${one}`)),
  ]
  expect(pages).toHaveLength(6)
  const unknown = (schema: 'app' | 'page', value: object): string[] =>
    Object.keys(value).filter(key => !Object.hasOwn(schemas[schema].properties, key))
  expect(unknown('app', app)).toEqual([])
  for (const page of pages)
    expect(unknown('page', json(path.join(APP_DIST, `${page}.json`))), page).toEqual([])
})

test('the framework that the harness draws with is declared, and that the app fits any window', () => {
  const app = JSON.parse(fs.readFileSync(path.join(APP_DIST, 'app.json'), 'utf8')) as object
  expect(app).toMatchObject({ componentFramework: 'glass-easel', resizable: true })
})

test("WeChat's uploader refuses a page without its template", async () => {
  const small = test.info().outputPath('weapp')
  fs.cpSync(MINI, small, { recursive: true })
  fs.rmSync(path.join(small, 'pages/home/home.wxml'))
  await expect(uploaded(small)).rejects.toThrow('"pages/home/home.wxml"')
})

test('its templates have no diagnostics', () => {
  const diagnostics = JSON.parse(
    fs.readFileSync(path.join(APP_PAGE, 'diagnostics.json'), 'utf8'),
  ) as Diagnostic[]
  expect(diagnostics).toEqual([])
})

/** As WeChat reads it: the first rule that matches a page holds. */
test('WeChat’s search is given each article once, in the script that it was written in', () => {
  interface Rule {
    action: string
    page: string
    params?: string[]
  }
  const { rules } = JSON.parse(fs.readFileSync(path.join(APP_DIST, 'sitemap.json'), 'utf8')) as {
    rules: Rule[]
  }
  const actionFor = (page: string, ...params: string[]): string | undefined =>
    rules.find(
      rule =>
        (rule.page === '*' || rule.page === page) && (rule.params ?? []).every(name => params.includes(name)),
    )?.action
  expect(actionFor('pages/home/index')).toBe('allow')
  expect(actionFor('pages/article/index', 'id')).toBe('allow')
  expect(actionFor('pages/article/index', 'id', 'script')).toBe('disallow')
  for (const page of ['mine', 'search', 'missing']) expect(actionFor(`pages/${page}/index`)).toBe('disallow')
})

/** WeChat's base library brings the functions that a system lacks (core-js); a script that does not parse nothing can mend. */
test('every script parses on the oldest phones', () => {
  const scripts = fs
    .readdirSync(APP_DIST, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(20)
  for (const name of scripts)
    expect(() => tooNewIn(fs.readFileSync(path.join(APP_DIST, name), 'utf8')), name).not.toThrow()
})

test('it holds nothing of the gallery, which is for those who make it', () => {
  const names = fs.readdirSync(APP_DIST, { recursive: true, encoding: 'utf8' })
  expect(names.filter(name => name.includes('gallery'))).toEqual([])
  const texts = names.filter(name => /\.(?:js|json|wxml|wxss)$/.test(name))
  expect(texts.length).toBeGreaterThan(20)
  const telling = texts.filter(name => /gallery/i.test(fs.readFileSync(path.join(APP_DIST, name), 'utf8')))
  expect(telling).toEqual([])
})

test('its packages are small: the main one, and all of them with the sample library', () => {
  const bytes = packageBytes(APP_DIST)
  expect(bytes['']).toBeLessThanOrEqual(450 * KB)
  expect(Object.values(bytes).reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1.51 * KB * KB)
})

test('a page loads its own code only, and what can be tapped comes before it is asked for', () => {
  const app = JSON.parse(fs.readFileSync(path.join(APP_DIST, 'app.json'), 'utf8')) as {
    lazyCodeLoading: string
    preloadRule: Record<string, { network: string; packages: string[] }>
  }
  expect(app.lazyCodeLoading).toBe('requiredComponents')
  const all = ['pages/article', 'pages/search', 'pages/mine']
  for (const page of ['home', 'series'])
    expect(app.preloadRule[`pages/${page}/index`]).toEqual({ network: 'all', packages: all })
  expect(app.preloadRule['pages/article/index']?.packages).toEqual(['pages/search', 'pages/mine'])
  for (const page of ['mine', 'search'])
    expect(app.preloadRule[`pages/${page}/index`]?.packages).toEqual(['pages/article'])
  // WeChat refuses an upload whose pages of one package fetch more than that.
  const bytes = packageBytes(APP_DIST)
  expect(all.reduce((sum, one) => sum + (bytes[one] ?? NaN), 0)).toBeLessThanOrEqual(2 * KB * KB)
})
