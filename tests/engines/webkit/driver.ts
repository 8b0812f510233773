/** WebKitGTK's own WebDriver (https://www.w3.org/TR/webdriver2/), with a screen to show its browser on. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createServer } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { listen } from '../../../config/serve/network'
import { findWebKit, LOCALE, LOCALE_FOLDER } from '../programs'

/** Larger than any window that a test asks for. */
const SCREEN = '1600x2200x24'

/** Without this the buttons of MiniBrowser's bar keep its window wider than a phone. */
const NARROW_BAR =
  '* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; } entry { font-size: 1px; }'

/** Starts a screen in memory; resolves to its name and what ends it. */
export async function startScreen(): Promise<{ display: string; close: () => void }> {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [name] = (await once(screen.stdout, 'data')) as [Buffer]
  return { display: `:${name.toString().trim()}`, close: () => void screen.kill() }
}

/** A browser of its own, with its own storage, driven by a driver of its own: one driver has one session. */
export class Driver {
  private constructor(
    private readonly process: ChildProcess,
    private readonly address: string,
    private readonly folder: string,
    private session = '',
  ) {}

  /**
   * @param display the screen to show it on
   * @param proxy host and port that all requests go through
   */
  static async start(display: string, proxy: string): Promise<Driver> {
    const folder = await mkdtemp(path.join(tmpdir(), 'webkit-'))
    await mkdir(path.join(folder, 'gtk-3.0'))
    await writeFile(path.join(folder, 'gtk-3.0/gtk.css'), NARROW_BAR)
    const port = await freePort()
    const { driver, browser } = findWebKit()
    const child = spawn(driver, [`--port=${port}`], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: display,
        XDG_CONFIG_HOME: folder,
        LOCPATH: LOCALE_FOLDER,
        LC_ALL: LOCALE,
        LIBGL_ALWAYS_SOFTWARE: '1',
        WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      },
    })
    const own = new Driver(child, `http://127.0.0.1:${port}`, folder)
    await own.ready()
    const { sessionId } = (await own.request('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          // What a page has loaded is asked, rather than waited for: a page may wait for something that a test does.
          pageLoadStrategy: 'none',
          proxy: { proxyType: 'manual', httpProxy: proxy },
          'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
        },
      },
    })) as { sessionId: string }
    own.session = `/session/${sessionId}`
    return own
  }

  /** Sends a command of the session. @throws Error with the driver's words */
  call(method: 'GET' | 'POST' | 'DELETE', command: string, body?: object): Promise<unknown> {
    return this.request(method, this.session + command, body)
  }

  async close(): Promise<void> {
    await this.request('DELETE', this.session).catch(() => {})
    this.process.kill()
    await rm(this.folder, { recursive: true, force: true })
  }

  private async request(method: string, command: string, body?: object): Promise<unknown> {
    const response = await fetch(this.address + command, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    })
    const { value } = (await response.json()) as { value: unknown }
    if (!response.ok) {
      const { error, message } = value as { error: string; message: string }
      throw new Error(`${error}: ${message}`)
    }
    return value
  }

  private async ready(): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      if (await this.request('GET', '/status').then(Boolean, () => false)) return
      await wait(30)
    }
    throw new Error('WebKitWebDriver does not answer.')
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listen(server, 0, '127.0.0.1')
  await new Promise(resolve => server.close(resolve))
  return port
}
