import type { CodeSpace } from 'glass-easel-miniprogram-adapter'
import { packageOf } from '../package-of'
import { providedNames, scriptParameters, type ProvidedName } from '../script-scope'
import { counted, countedChunks } from './evaluated'
import { settings } from './state'
import type { AppInstance, PageInstance } from './types'

/** A failed asynchronous load, as WeChat rejects it. */
interface LoadFailure {
  mod: string
  errMsg: string
}

export interface Loader {
  /** Runs a script of the app, once; returns its exports. */
  run(key: string): unknown
  /** Runs the script of a page or component, so that what it registers gets that path. */
  runEntry(key: string): void
  /** Registers the components of a downloaded package; they must be known before a page that uses them. */
  registerComponents(root: string): void
  /** Downloads the package that a file belongs to. Rejects when it is not on the phone and does not come. */
  download(key: string): Promise<void>
}

interface Context {
  wx: unknown
  codeSpace: CodeSpace
  onApp(definition: AppInstance): void
  getApp(): AppInstance | undefined
  getPages(): PageInstance[]
}

const { packages } = weappConfig
const rootOf = (key: string): string => packageOf(key, packages)
const isLoaded = (key: string): boolean => rootOf(key) in weappPackages

/** A package that was downloaded once stays on the phone. */
const DOWNLOADED = 'weapp-package:'
const wasDownloaded = (root: string): boolean => localStorage.getItem(DOWNLOADED + root) !== null

export function createLoader({ wx, codeSpace, onApp, getApp, getPages }: Context): Loader {
  const modules = new Map<string, { exports: unknown }>()
  const downloads = new Map<string, Promise<void>>()
  let registering = ''
  Object.assign(wx as object, { webpackJsonp: countedChunks() })

  // The module that calls Component() may sit in another file (Taro's comp.js keeps its own in taro.js), so the
  // path to register is that of the page or component being loaded, not that of the file the call is written in.
  const register =
    (kind: 'Page' | 'Component' | 'Behavior') =>
    (definition: object): unknown =>
      codeSpace.componentEnv(registering, env => {
        const constructors: object = env
        return (constructors as Record<typeof kind, (definition: object) => unknown>)[kind](definition)
      })

  function run(key: string): unknown {
    const known = modules.get(key)
    if (known) return known.exports
    const script = weappPackages[rootOf(key)]?.[key]
    if (!script) throw new Error(`module '${key}.js' is not defined`)
    const module: { exports: unknown } = { exports: {} }
    modules.set(key, module)
    const scope: Record<ProvidedName, unknown> = {
      require: requireFrom(key),
      module,
      exports: module.exports,
      wx,
      App: onApp,
      Page: register('Page'),
      Component: register('Component'),
      Behavior: register('Behavior'),
      getApp,
      getCurrentPages: getPages,
    }
    const given = [
      ...providedNames.map(name => scope[name]),
      ...scriptParameters.slice(providedNames.length).map(() => undefined),
    ]
    counted(() => script(...given), script)
    return module.exports
  }

  /** `require(path)`, `require(path, done, failed)` and `require.async(path)`, paths relative to the caller. */
  function requireFrom(caller: string): unknown {
    const resolve = (path: string): string =>
      new URL(path, `http://app/${caller}`).pathname.slice(1).replace(/\.js$/, '')
    const later = async (path: string): Promise<unknown> => {
      const key = resolve(path)
      try {
        await download(key)
        return run(key)
      } catch (cause) {
        const failure: LoadFailure = { mod: path, errMsg: `require.async fail: ${String(cause)}` }
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- WeChat rejects with plain objects
        throw failure
      }
    }
    const requireNow = (
      path: string,
      done?: (exports: unknown) => void,
      failed?: (failure: LoadFailure) => void,
    ) => {
      if (done) return void later(path).then(done, failed)
      const key = resolve(path)
      const root = rootOf(key)
      if (root !== '' && root !== rootOf(caller))
        throw new Error(`module '${key}.js' is in the subpackage '${root}': load it by require.async`)
      return run(key)
    }
    return Object.assign(requireNow, { async: later })
  }

  function download(key: string): Promise<void> {
    const root = rootOf(key)
    if (isLoaded(key)) return Promise.resolve()
    if (!wasDownloaded(root)) {
      if (settings.network === 'none') return Promise.reject(new Error('loadSubPackage:fail no network'))
      if (settings.packages === 'refused') return Promise.reject(new Error('loadSubPackage:fail timeout'))
    }
    const running =
      downloads.get(root) ?? addScript(`app/package-${packages.findIndex(one => one.root === root)}.js`)
    downloads.set(root, running)
    running.then(
      () => {
        localStorage.setItem(DOWNLOADED + root, '')
        registerComponents(root)
      },
      () => downloads.delete(root),
    )
    return running
  }

  function runEntry(key: string): void {
    registering = key
    run(key)
  }

  function registerComponents(root: string): void {
    for (const [key, json] of Object.entries(weappConfig.json))
      if (json.component && rootOf(key) === root && weappPackages[root]?.[key]) runEntry(key)
  }

  return { run, runEntry, registerComponents, download }
}

function addScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src })
    script.addEventListener('load', () => resolve())
    script.addEventListener('error', () => reject(new Error(`loadSubPackage:fail ${src}`)))
    document.head.append(script)
  })
}
