import { onSettingsChange, settings } from '../state'
import { appJson } from '../theme'
import { addTempFile } from './files'
import { writeFile } from './file-system'
import { asynchronous, handedOut, listenable, type Api, type Callbacks } from './api'

interface RequestOptions extends Callbacks {
  url: string
  data?: string | Record<string, unknown> | ArrayBuffer
  header?: Record<string, string>
  method?: string
  dataType?: string
  responseType?: 'text' | 'arraybuffer'
  timeout?: number
}

const DEFAULT_TIMEOUT = 60_000

/** Refuses what a phone would: no network, a bad address, an origin that is not declared. */
function checkAddress(url: string): void {
  if (!/^https?:\/\//.test(url)) throw new Error(`invalid url "${url}"`)
  const allowed = settings.domains.split(' ').filter(Boolean)
  if (allowed.length && !allowed.includes(new URL(url).origin)) throw new Error('url not in domain list')
  if (settings.network === 'none') throw new Error('net::ERR_INTERNET_DISCONNECTED')
}

function bodyOf(data: RequestOptions['data'], contentType: string): BodyInit | undefined {
  if (data === undefined || typeof data === 'string' || data instanceof ArrayBuffer) return data
  if (contentType.includes('x-www-form-urlencoded'))
    return new URLSearchParams(data as Record<string, string>)
  return JSON.stringify(data)
}

async function send(options: RequestOptions, signal: AbortSignal): Promise<object> {
  const { data, header = {}, dataType = 'json', responseType = 'text' } = options
  checkAddress(options.url)
  const url = new URL(options.url)
  const method = (options.method ?? 'GET').toUpperCase()
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const names = Object.fromEntries(Object.entries(header).map(([name, value]) => [name.toLowerCase(), value]))
  const contentType = names['content-type'] ?? 'application/json'
  if (!hasBody && typeof data === 'object')
    for (const [name, value] of Object.entries(data)) url.searchParams.set(name, String(value))
  const body = hasBody ? bodyOf(data, contentType) : undefined
  const headers = body === undefined ? header : { ...names, 'content-type': contentType }
  const response = await fetch(url, { method, headers, signal, ...(body !== undefined && { body }) })
  const content = responseType === 'arraybuffer' ? await response.arrayBuffer() : await response.text()
  return {
    data: typeof content === 'string' && dataType === 'json' ? parsed(content) : content,
    statusCode: response.status,
    header: Object.fromEntries(response.headers),
    cookies: [],
  }
}

/** Whatever the server answers is the file: also a page that says there is none. */
async function download(url: string, filePath: string | undefined, signal: AbortSignal): Promise<object> {
  checkAddress(url)
  const response = await fetch(url, { signal })
  const { status: statusCode } = response
  if (filePath === undefined) return { tempFilePath: addTempFile(await response.blob()), statusCode }
  writeFile(filePath, await response.arrayBuffer())
  return { filePath, statusCode }
}

/** An answer that is not JSON is handed over as the text it is. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** Runs a network call that can be aborted, within its time. */
function task(
  name: string,
  options: { timeout?: number } & Callbacks,
  limit: number,
  work: (signal: AbortSignal) => Promise<object>,
) {
  const abort = new AbortController()
  const run = asynchronous(name, async () => {
    const timer = window.setTimeout(() => abort.abort(new Error('timeout')), options.timeout ?? limit)
    try {
      return await work(abort.signal)
    } finally {
      window.clearTimeout(timer)
    }
  })
  void run({ ...options, fail: options.fail ?? (() => {}) })
  const ignored = (): void => {}
  return handedOut(`${name}Task`, {
    abort: () => abort.abort(new Error('abort')),
    onHeadersReceived: ignored,
    offHeadersReceived: ignored,
    onProgressUpdate: ignored,
    offProgressUpdate: ignored,
  })
}

const change = listenable<{ isConnected: boolean; networkType: string }>()
onSettingsChange(changed => {
  if (changed.network) change.tell({ isConnected: changed.network !== 'none', networkType: changed.network })
})

export function networkApi(): Api {
  const { networkTimeout } = appJson()
  return {
    request: (options: RequestOptions) =>
      task('request', options, networkTimeout?.request ?? DEFAULT_TIMEOUT, signal => send(options, signal)),
    downloadFile: (options: { url: string; filePath?: string; timeout?: number } & Callbacks) =>
      task('downloadFile', options, networkTimeout?.downloadFile ?? DEFAULT_TIMEOUT, signal =>
        download(options.url, options.filePath, signal),
      ),
    getNetworkType: asynchronous('getNetworkType', () => ({ networkType: settings.network })),
    onNetworkStatusChange: change.on,
    offNetworkStatusChange: change.off,
    onNetworkWeakChange: () => {},
    offNetworkWeakChange: () => {},
  }
}
