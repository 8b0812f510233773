/** nginx and Caddy with a configuration of ours, on a free port of this computer, for the time of a test. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import http from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { caddy } from '../../../config/hosts/caddy'
import { nginx } from '../../../config/hosts/nginx'
import { type HostSettings, hostSettings } from '../../../config/hosts/settings'
import { findHost } from '../../hosts'

export interface Answer {
  status: number
  headers: http.IncomingHttpHeaders
  body: Buffer
}

export interface Running {
  /** One request, its target and headers as they are given. @param host name that the request asks for */
  ask(target: string, options?: { headers?: Record<string, string>; host?: string }): Promise<Answer>
  stop(): Promise<void>
}

/** @param env settings of a build; the port stands for `PORT` in them */
export type Start = (env: Record<string, string>, folders: Folders) => Promise<Running>
type Folders = Pick<HostSettings, 'dist' | 'own' | 'published'>

const withPort = (env: Record<string, string>, port: number): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).map(([name, value]) => [name, value.replaceAll('PORT', String(port))]),
  )

/** All of it lies in a folder of its own; the port stands for 80. */
export const startNginx: Start = async (env, folders) => {
  const port = await freePort()
  const folder = await mkdtemp(path.join(tmpdir(), 'nginx-'))
  const written = nginx(hostSettings(withPort(env, port), folders))
    .replaceAll('listen 80;', `listen 127.0.0.1:${port};`)
    .replaceAll('  listen [::]:80;\n', '')
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    name => `${name}_temp_path ${name};`,
  )
  const file = path.join(folder, 'nginx.conf')
  await writeFile(
    file,
    `daemon off; pid nginx.pid; error_log stderr;\nevents {}\nhttp { access_log off; ${temporary.join(' ')}\n${written}}\n`,
  )
  const command = ['-p', folder, '-c', file]
  execFileSync(findHost('nginx') ?? '', [...command, '-t', '-q'], { stdio: 'pipe' })
  return running('nginx', command, folder, port)
}

export const startCaddy: Start = async (env, folders) => {
  const port = await freePort()
  const folder = await mkdtemp(path.join(tmpdir(), 'caddy-'))
  await mkdir(path.join(folder, 'home'))
  const file = path.join(folder, 'Caddyfile')
  // Its port for administrators is one for all Caddies of a computer; certificates need a name that others know.
  const written = caddy(hostSettings(withPort(env, port), folders))
  await writeFile(file, `{\n\tadmin off\n\tauto_https off\n}\n${written}`)
  return running('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], folder, port)
}

async function running(
  name: 'nginx' | 'caddy',
  args: readonly string[],
  folder: string,
  port: number,
): Promise<Running> {
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }
  const child = spawn(findHost(name) ?? '', args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', chunk => (said += String(chunk)))
  const ask: Running['ask'] = (target, { headers = {}, host = '127.0.0.1' } = {}) =>
    answerTo({ host: '127.0.0.1', port, path: target, headers: { Host: `${host}:${port}`, ...headers } })
  await untilItAnswers(ask, child, () => said)
  return {
    ask,
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true })
    },
  }
}

async function untilItAnswers(ask: Running['ask'], child: ChildProcess, said: () => string): Promise<void> {
  while (child.exitCode === null) {
    try {
      await ask('/')
      return
    } catch {
      await wait(50)
    }
  }
  throw new Error(said())
}

const answerTo = (options: http.RequestOptions): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = http.request({ ...options, agent: false }, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    request.on('error', reject)
    request.end()
  })

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
