/** What owners copy out of the documents and the files for containers: that it exists, and is what the project does. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import packageFile from '../../../package.json'
import { parseSeries } from '../../../src/publishing/source/series-file'
import { readSite } from '../../../src/publishing/source/site-file'
import { temporaryFolder } from '../publishing/temporary'

const root = path.resolve(__dirname, '../../..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md', { cwd: root })]
const CONTAINERS = ['config/docker/Dockerfile', 'config/docker/compose.yaml']

/** The code blocks of a language. */
const blocks = (file: string, language: string): string[] =>
  [...read(file).matchAll(/^```(\w+)\n([^]*?)^```$/gm)].flatMap(([, of, text = '']) =>
    of === language ? text : [],
  )

it.each([...DOCUMENTS, ...CONTAINERS])('%s names commands that there are', file => {
  const commands = [...read(file).matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name = '']) => name)
  expect(commands.filter(name => !Object.hasOwn(packageFile.scripts, name))).toEqual([])
})

it.each(DOCUMENTS)('%s leads to files that there are', file => {
  const text = read(file).replace(/^```[^]*?^```$|`[^`\n]*`/gm, '')
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, to = '']) => to)
  const missing = links.filter(to => !existsSync(path.resolve(root, path.dirname(file), to)))
  expect(missing).toEqual([])
})

it('no document holds a host’s configuration: npm run headers writes it, and tests run it', () => {
  expect(DOCUMENTS.flatMap(file => ['nginx', 'caddyfile', 'caddy'].flatMap(of => blocks(file, of)))).toEqual(
    [],
  )
})

it('the series.yaml of the documents is one', () => {
  const [text = ''] = blocks('docs/operations.md', 'yaml')
  expect(parseSeries(text, 'series.yaml')).toMatchObject({ tags: ['读写之间', '编读往来'], phrases: true })
})

it.each(['docs/owners.md', 'docs/owners.zh-Hans.md'])('the site.yaml of %s is one', async file => {
  const [text = ''] = blocks(file, 'yaml')
  const site = await readSite(await temporaryFolder({ 'site.yaml': text }))
  expect(site).toMatchObject({ name: '读写之间编辑部', wechat: { contact: true, error_log: true } })
})

describe('systemd', () => {
  const units = blocks('docs/operations.md', 'ini')

  it('runs commands that there are, each with what it needs', () => {
    expect(units).toHaveLength(3)
    const services = units.filter(unit => unit.includes('[Service]'))
    for (const unit of services) {
      expect(unit).toMatch(/^User=reader$/m)
      expect(unit).toMatch(/^ExecStart=\/usr\/bin\/(?:npm run \w+|node \S+\/server\.mjs)/m)
      expect(unit).toMatch(/^EnvironmentFile=\/etc\/reader\/\w+$/m)
    }
  })

  it.skipIf(!existsSync('/usr/bin/systemd-analyze'))('finds nothing wrong with them', async () => {
    const names = ['reader-publish.service', 'reader-publish.timer', 'reader-signing.service']
    // What it asks for beside the unit's own words: users and programs of this computer.
    const plain = (unit: string): string =>
      unit.replace(/^User=.*\n/m, '').replace(/^ExecStart=\S+/m, 'ExecStart=/bin/true')
    const folder = await temporaryFolder()
    for (const [at, name] of names.entries()) await writeFile(path.join(folder, name), plain(units[at] ?? ''))
    const files = names.map(name => path.join(folder, name))
    execFileSync('/usr/bin/systemd-analyze', ['verify', '--man=no', ...files], { stdio: 'pipe' })
  })
})

describe('containers', () => {
  interface Compose {
    services: Record<
      string,
      { build: { context: string; dockerfile: string; target: string; args?: object } }
    >
  }
  const compose = parse(read('config/docker/compose.yaml')) as Compose
  const dockerfile = read('config/docker/Dockerfile')

  it('are built from stages and folders that there are', () => {
    const stages = [...dockerfile.matchAll(/^FROM \S+ AS (\w+)$/gm)].map(([, name]) => name)
    for (const { build } of Object.values(compose.services)) {
      expect(stages).toContain(build.target)
      const context = path.resolve(root, 'config/docker', build.context)
      expect(context).toBe(root)
      expect(existsSync(path.join(context, build.dockerfile))).toBe(true)
    }
    for (const [, from = ''] of dockerfile.matchAll(/^COPY (?!--from)(.*) \S+$/gm))
      for (const name of from.split(' ')) expect(existsSync(path.join(root, name)), name).toBe(true)
  })

  it('hand every setting of the build on', () => {
    const declared = [...dockerfile.matchAll(/^ARG (\w+)$/gm)].map(([, name]) => name)
    expect(declared.sort()).toEqual(Object.keys(compose.services.web?.build.args ?? {}).sort())
    expect(declared).toEqual(
      expect.arrayContaining(['SITE_ORIGIN', 'LIBRARY_URL', 'SIGNING_URL', 'SEARCH_URL']),
    )
  })
})
