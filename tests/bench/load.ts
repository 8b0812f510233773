/** Both servers under 200 connections on loopback, half a minute each: errors, the slowest hundredth, memory. */
import { execFile, fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { promisify } from 'node:util'
import * as v from 'valibot'

const CONNECTIONS = 200
const SECONDS = Number(process.env.BENCH_SECONDS ?? 30)
/** Milliseconds within which 99 of 100 requests must be answered, all 200 connections asking without a pause. */
const P99 = 1_000
/** Heap after the load, over what it was when warm: more would be a leak. */
const GROWTH = 1.5

const resultSchema = v.object({
  errors: v.number(),
  timeouts: v.number(),
  non2xx: v.number(),
  requests: v.object({ total: v.number(), average: v.number() }),
  latency: v.object({ p50: v.number(), p99: v.number(), max: v.number() }),
})
const memorySchema = v.object({ rss: v.number(), heap: v.number() })

const PATHS = {
  h5: '/a/li-nan/',
  signing: `/signature?url=${encodeURIComponent('https://example.com/a/li-nan/')}`,
}

async function load(address: string, seconds: number): Promise<v.InferOutput<typeof resultSchema>> {
  const cannon = path.join(path.dirname(require.resolve('autocannon/package.json')), 'autocannon.js')
  const options = ['-j', '-c', `${CONNECTIONS}`, '-d', `${seconds}`, '-H', 'accept-encoding=br', address]
  const { stdout } = await promisify(execFile)(process.execPath, [cannon, ...options], { maxBuffer: 1e8 })
  return v.parse(resultSchema, JSON.parse(stdout))
}

async function memoryOf(server: ChildProcess): Promise<v.InferOutput<typeof memorySchema>> {
  const answer = once(server, 'message')
  server.send('memory')
  return v.parse(memorySchema, (await answer)[0])
}

async function measure(name: keyof typeof PATHS): Promise<boolean> {
  const server = fork(path.join(__dirname, 'load-server.ts'), [name], {
    execArgv: ['--import', 'tsx', '--expose-gc'],
  })
  try {
    const { port } = v.parse(v.object({ port: v.number() }), (await once(server, 'message'))[0])
    const address = `http://127.0.0.1:${port}${PATHS[name]}`
    await load(address, Math.min(5, SECONDS)) // compiled, caches filled
    const before = await memoryOf(server)
    const { errors, timeouts, non2xx, requests, latency } = await load(address, SECONDS)
    const after = await memoryOf(server)
    const isFlat = after.heap < before.heap * GROWTH
    const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`
    console.log(
      `${name}: ${requests.total} requests in ${SECONDS} s over ${CONNECTIONS} connections, ` +
        `${errors + timeouts} errors, ${non2xx} refused; p50 ${latency.p50} ms, p99 ${latency.p99} ms, ` +
        `longest ${latency.max} ms; heap ${megabytes(before.heap)} → ${megabytes(after.heap)}, ` +
        `process ${megabytes(before.rss)} → ${megabytes(after.rss)}`,
    )
    return errors + timeouts + non2xx === 0 && latency.p99 <= P99 && isFlat
  } finally {
    server.kill()
  }
}

export const needs = 'h5'

/** @returns whether nothing failed, nothing was slow and no memory was lost */
export async function run(): Promise<boolean> {
  const h5 = await measure('h5')
  const signing = await measure('signing')
  return h5 && signing
}
