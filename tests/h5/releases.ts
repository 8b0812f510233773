/** A site that can be given another release while readers have it open, and be taken away from them. */
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import http from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DIST_H5 } from '../../config/scripts/build-h5'
import { writeWorker } from '../../config/scripts/worker'
import { listen } from '../../config/serve/network'
import { createServer } from '../../config/serve/server'

export interface ReleaseSite {
  url: string
  /** Puts a release in the place of the one that is served; its files of other names are gone. */
  serve: (release: Release) => Promise<void>
  /** Puts a text in the place of one of the files that are served. */
  put: (name: string, text: string) => Promise<void>
  /** Takes one of them away. */
  take: (name: string) => Promise<void>
  /** The text of one of them. */
  read: (name: string) => Promise<string>
  /** Lets requests for a path below the site wait until the promise is done, and tells of each. */
  hold: (path: RegExp, until: Promise<void>, asked?: () => void) => void
  close: () => Promise<void>
}

/** `next`: another build, all of whose scripts have other names. `broken`: one whose app throws. `off`: no worker. */
export type Release = 'this' | 'next' | 'broken' | 'off'

export async function releaseSite(): Promise<ReleaseSite> {
  const folder = await mkdtemp(path.join(tmpdir(), 'releases-'))
  const dist = path.join(folder, 'dist')
  const serve = async (release: Release): Promise<void> => {
    const next = path.join(folder, 'next')
    await cp(DIST_H5, next, { recursive: true, filter: file => !/\.(?:br|gz)$/.test(file) })
    if (release === 'next' || release === 'broken') await remake(next, release)
    await writeWorker(next, release === 'off')
    await rm(dist, { recursive: true, force: true })
    await rename(next, dist)
  }
  await serve('this')
  let held: { path: RegExp; until: Promise<void>; asked?: (() => void) | undefined } | undefined
  const sound = createServer(dist)
  const server = http.createServer((request, response) => {
    const isHeld = held?.path.test(request.url ?? '')
    if (isHeld) held?.asked?.()
    const wait = isHeld ? held?.until : undefined
    void Promise.resolve(wait).then(() => sound.emit('request', request, response))
  })
  const port = await listen(server, 0, '127.0.0.1')
  return {
    url: `http://127.0.0.1:${port}`,
    serve,
    hold: (path, until, asked) => {
      held = { path, until, asked }
    },
    read: name => readFile(path.join(dist, name), 'utf8'),
    put: (name, text) => writeFile(path.join(dist, name), text),
    take: name => rm(path.join(dist, name)),
    close: async () => {
      server.close()
      server.closeAllConnections()
      await rm(folder, { recursive: true })
    },
  }
}

/** Gives every script another name, wherever it is named, and the app a mark of its release. */
async function remake(dist: string, mark: string): Promise<void> {
  const scripts = (await readdir(path.join(dist, 'js'))).filter(name => name.endsWith('.js'))
  const hashes = scripts.map(name => /\.([0-9a-f]{8})\.js$/.exec(name)?.[1] ?? '')
  const texts = (await readdir(dist, { recursive: true })).filter(name =>
    /^[^/]*\.(?:html|json)$|\.html$|^js\/.*\.js$/.test(name),
  )
  const other = (hash: string): string => [...hash].reverse().join('')
  for (const name of texts) {
    const text = await readFile(path.join(dist, name), 'utf8')
    const renamed = hashes.reduce((all, hash) => all.replaceAll(hash, other(hash)), text)
    const isApp = name.startsWith('js/app.')
    const own =
      mark === 'broken' ? "throw new Error('broken release');" : `globalThis.release=${JSON.stringify(mark)};`
    await writeFile(path.join(dist, name), isApp ? own + renamed : renamed)
  }
  for (const [at, name] of scripts.entries()) {
    const hash = hashes[at] ?? ''
    await rename(path.join(dist, 'js', name), path.join(dist, 'js', name.replace(hash, other(hash))))
  }
}
