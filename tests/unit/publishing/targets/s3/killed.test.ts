/** kill -9 at any moment of an upload: what the store's index names is there whole, and the next upload sets all right. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { VARIANTS } from '../../../../../src/model/values'
import { Store } from '../../../../../src/publishing/targets/s3/store'
import { runs } from '../../../../nightly'
import { libraryFiles } from '../../build/library'
import { Kills } from '../../kills'
import { FOREIGN_NAMES } from '../../build/foreign'
import { bytesBelow, readServedBy, readShards } from '../../build/served'
import { temporaryFolder } from '../../temporary'
import { BUCKET, KEYS } from './keys'
import { s3Server, type S3Server } from './s3-server'

const ROUNDS = runs(1, 100)
/** What is uploaded and removed after a word of one article has changed, at least. */
const FEW_WRITES = 10

/** Uploads in a process of its own. @param writes requests that it may send before kill -9; absent: it may end by itself */
async function uploadElsewhere(args: string[], server: S3Server, writes?: number): Promise<boolean> {
  const child = fork(path.join(__dirname, 'sender.ts'), args, {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit')
  await once(child, 'message')
  server.writes.length = 0
  if (writes !== undefined)
    server.onWrite = () => {
      // Before the request has passed, while it does, or after it has.
      if (server.writes.length === writes) setTimeout(() => child.kill('SIGKILL'), Math.random() * 8)
    }
  child.send('publish')
  const [code, signal] = (await ended) as [number | null, string | null]
  server.onWrite = undefined
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(`the upload ended with ${code ?? signal ?? ''}`)
  return signal === 'SIGKILL'
}

describe('an upload that is killed', { timeout: 240_000 + ROUNDS * 30_000 }, () => {
  it(`leaves the store whole, ${ROUNDS} times out of ${ROUNDS}`, async () => {
    const server = await s3Server()
    const [contentDir, outDir] = [await temporaryFolder(await libraryFiles()), await temporaryFolder()]
    const args = [contentDir, outDir, await temporaryFolder(), server.endpoint]
    const store = new Store(
      { bucket: BUCKET, prefix: '' },
      { endpoint: server.endpoint, region: 'us-east-1', pathStyle: true, credentials: KEYS },
    )
    const read = async (name: string): Promise<string | undefined> => {
      const bytes = await store.get(name)
      return bytes && Buffer.from(bytes).toString('utf8')
    }
    const file = path.join(contentDir, 'he-bu/qiao.md')
    const text = await readFile(file, 'utf8')
    const edit = (word: string): Promise<void> => writeFile(file, text.replace('渡船停了', `渡船${word}停了`))
    await uploadElsewhere(args, server)
    for (const name of FOREIGN_NAMES) await store.put(name, Buffer.from(`the owner's: ${name}`))
    await edit('又')
    await uploadElsewhere(args, server)
    const usual = server.writes.length
    expect(usual).toBeGreaterThan(FEW_WRITES)
    const kills = new Kills('upload', ROUNDS)
    for (let round = 0; kills.areWanted; round++) {
      await edit(`第${round}次`)
      // Spread over the whole of an upload, with chance within each part.
      const writes = 1 + Math.floor((((round % ROUNDS) + Math.random()) / ROUNDS) * (usual - 1))
      const isKilled = await uploadElsewhere(args, server, writes)
      expect(await readServedBy(read), `killed at request ${writes} in round ${round}`).toBe(20)
      expect(await readShards(read), `killed at request ${writes} in round ${round}`).toBeGreaterThan(0)
      for (const name of FOREIGN_NAMES) expect(await read(name)).toBe(`the owner's: ${name}`)
      const texts = VARIANTS.map(async variant => (await read(`a/qiao.${variant}.json`)) ?? '')
      if (isKilled) kills.count(await Promise.all(texts), `渡船第${round}次停了`)
    }
    kills.tell()
    await uploadElsewhere(args, server)
    const local = await bytesBelow(outDir)
    expect([...(await store.list()).keys()].sort()).toEqual([...Object.keys(local), ...FOREIGN_NAMES].sort())
    expect(await read('a/qiao.original.json')).toBe(
      await readFile(path.join(outDir, 'a/qiao.original.json'), 'utf8'),
    )
    store.close()
  })
})
