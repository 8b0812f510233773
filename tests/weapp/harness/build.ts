import fs from 'node:fs'
import path from 'node:path'
import esbuild from 'esbuild'
import { listFiles, listPackages } from './packages'
import { packageOf } from './package-of'
import type { AppConfig, Diagnostic, JsonObject, PackageInfo } from './protocol'
import { scriptParameters } from './script-scope'
import { readApiShapes, readVersions } from './shapes'
import { collectAttributes, compileTemplates } from './templates'
import { wxssToCss } from './wxss'

const here = __dirname
const withoutExtension = (file: string): string => file.replace(/\.[a-z]+$/, '')

export interface BuildResult {
  /** The folder to serve. */
  out: string
  diagnostics: Diagnostic[]
  /** Pages of all packages. */
  pages: string[]
}

/**
 * Makes one web page out of a built mini-program.
 * @param dist folder with app.json, as Taro or WeChat's own tools lay it
 * @param out  folder to write: index.html, phone.html, the runtime, the app's scripts by package, its styles,
 *             its other files, and diagnostics.json with what the WXML compiler said
 */
export async function buildHarness(dist: string, out: string): Promise<BuildResult> {
  fs.rmSync(out, { recursive: true, force: true })
  fs.mkdirSync(path.join(out, 'app'), { recursive: true })
  const files = listFiles(dist)
  const pick = (extension: string): string[] => files.filter(file => file.endsWith(extension))
  const read = (file: string): string => fs.readFileSync(path.join(dist, file), 'utf8')
  const texts = (extension: string): Record<string, string> =>
    Object.fromEntries(pick(extension).map(file => [withoutExtension(file), read(file)]))

  const json = jsonFiles(texts('.json'))
  const appJson = json.app
  if (!appJson) throw new Error(`${dist} holds no app.json`)
  const packages = listPackages(appJson)
  const ownTags = new Set(Object.values(json).flatMap(file => Object.keys(file.usingComponents ?? {})))
  const wxml = texts('.wxml')
  const templates = compileTemplates(wxml, texts('.wxs'))
  const attributes = { ...collectAttributes(Object.values(wxml), ownTags), page: [] }
  const ownTemplates = compileTemplates({ swiper: SWIPER, 'root-portal': ROOT_PORTAL }, {})
  const config: AppConfig = { json, attributes, packages, shapes: readApiShapes(), since: readVersions() }

  const write = (name: string, text: string): void => fs.writeFileSync(path.join(out, name), text)
  write('app/config.js', `weappConfig = ${JSON.stringify(config)}\n`)
  write('app/templates.js', `weappTemplates = { app: ${templates.code}, builtin: ${ownTemplates.code} }\n`)
  packages.forEach(({ root }, index) => {
    const scripts = pick('.js').filter(file => packageOf(file, packages) === root)
    write(`app/package-${index}.js`, packageScript(root, scripts, read))
  })
  write(
    'app/app.css',
    appCss(dist, pick('.wxss'), packages, new Set(Object.keys(attributes)), appJson.darkmode === true),
  )
  write('diagnostics.json', JSON.stringify(templates.diagnostics, null, 2))
  for (const name of ['index.html', 'phone.html'])
    fs.copyFileSync(path.join(here, name), path.join(out, name))
  copyAssets(dist, files, path.join(out, 'files'))
  await esbuild.build({
    entryPoints: { harness: path.join(here, 'runtime/main.ts') },
    outdir: out,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    sourcemap: true,
    logLevel: 'warning',
  })
  return { out, diagnostics: templates.diagnostics, pages: packages.flatMap(({ pages }) => pages) }
}

/** The two built-in components that need an element of their own around their children. */
const SWIPER = '<div class="wx-swiper-track"><slot/></div><div class="wx-swiper-dots"></div>'
const ROOT_PORTAL = '<div class="wx-root-portal-content"><slot/></div>'

const jsonFiles = (texts: Record<string, string>): Record<string, JsonObject> =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, JSON.parse(text) as JsonObject]))

/** Each script becomes a plain function, so that a browser's globals can be hidden as they are in WeChat. */
function packageScript(root: string, scripts: string[], read: (file: string) => string): string {
  const parameters = scriptParameters.join(',')
  const functions = scripts.map(
    file => `${JSON.stringify(withoutExtension(file))}: function (${parameters}) {\n${read(file)}\n}`,
  )
  return `weappPackage(${JSON.stringify(root)}, {\n${functions.join(',\n')}\n})\n`
}

function appCss(
  root: string,
  sheets: string[],
  packages: PackageInfo[],
  builtins: ReadonlySet<string>,
  darkmode: boolean,
): string {
  const pages = new Set(packages.flatMap(({ pages }) => pages))
  const convert = (file: string, scope: string): string =>
    wxssToCss(path.join(root, file), { root, builtins, scope, darkmode })
  const app = sheets.includes('app.wxss') ? [convert('app.wxss', '.page-viewport')] : []
  const ofPages = sheets.filter(file => pages.has(withoutExtension(file)))
  return [...app, ...ofPages.map(file => convert(file, `[data-page="${withoutExtension(file)}"]`))].join('\n')
}

const COMPILED = /\.(?:js|wxml|wxss|wxs|map|txt)$/

function copyAssets(from: string, files: string[], to: string): void {
  for (const file of files.filter(name => !COMPILED.test(name))) {
    const target = path.join(to, file)
    fs.mkdirSync(path.dirname(target), { recursive: true })
    fs.copyFileSync(path.join(from, file), target)
  }
}
