/** A desk on a small library of its own, asked without a network. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createDesk } from '../../../src/desk/server/app'

const TOKEN = 'token-of-the-tests'

/** Nothing is seen before it is published. */
export const NO_READER = {
  build: () => Promise.reject(new Error('There is no build')),
  draw: () => Promise.resolve(),
  drawMiniProgram: () => Promise.resolve(),
}

export interface DeskUnderTest {
  content: string
  /** The address is below `/`; the token goes along. */
  ask(address: string, init?: RequestInit): Promise<Response>
  close(): Promise<void>
}

const SERIES = `title: 河埠頭\nscript: zh-Hans\ntags: [河埠头]\n`

/** @param articles name → text of its file, in the series `he` */
export async function openDesk(articles: Record<string, string>): Promise<DeskUnderTest> {
  const folder = await mkdtemp(path.join(tmpdir(), 'desk-unit-'))
  const content = path.join(folder, 'content')
  await mkdir(path.join(content, 'he'), { recursive: true })
  await writeFile(path.join(content, 'he/series.yaml'), SERIES)
  for (const [name, text] of Object.entries(articles))
    await writeFile(path.join(content, 'he', `${name}.md`), text)
  const app = createDesk({
    content,
    cache: path.join(folder, 'cache'),
    publishTo: {},
    reader: NO_READER,
    token: TOKEN,
    files: new Map(),
  })
  return {
    content,
    async ask(address, init = {}) {
      const headers = new Headers({ Host: '127.0.0.1:4180', 'X-Desk-Token': TOKEN })
      new Headers(init.headers).forEach((value, name) => headers.set(name, value))
      return app.request(address, { ...init, headers })
    },
    close: () => rm(folder, { recursive: true }),
  }
}

export const ARTICLE = `---
id: du-kou
title: 渡口
date: 2026-03-01
script: zh-Hans
---

天还没亮，船家已经起来了。他把缆绳解开，听了一会儿水声。

河上有雾，看不见对岸。

* 船家说：“雾散了再走。”
`
