/** A browser with its way to the network, which one reader after another finds as if it were new: starting one takes seconds. */
import { setTimeout as wait } from 'node:timers/promises'
import { Driver } from './driver'
import { CLEARING, Gateway } from './gateway'

/** Milliseconds that emptying the storage of one site may take. */
const PATIENCE = 10_000

/** What outlives the header `Clear-Site-Data` here: workers, which would also answer the request for it. */
const UNREGISTER = `const done = arguments[arguments.length - 1]
  navigator.serviceWorker.getRegistrations()
    .then(all => Promise.all(all.map(one => one.unregister())))
    .then(() => { sessionStorage.clear(); done(true) }, () => done(false))`

export class Seat {
  private constructor(
    readonly driver: Driver,
    readonly gateway: Gateway,
  ) {}

  /** @param display the screen to show it on */
  static async open(display: string): Promise<Seat> {
    const gateway = new Gateway()
    return new Seat(await Driver.start(display, await gateway.open()), gateway)
  }

  /** Takes away what a reader has left: windows, storage, caches, workers. @throws Error where that cannot be done */
  async clear(): Promise<void> {
    const { driver, gateway } = this
    const sites = gateway.reset()
    const [own = '', ...others] = (await driver.call('GET', '/window/handles')) as string[]
    for (const handle of others) {
      await driver.call('POST', '/window', { handle })
      await driver.call('DELETE', '/window')
    }
    await driver.call('POST', '/window', { handle: own })
    await driver.call('DELETE', '/actions')
    for (const site of sites) {
      await this.go(site + CLEARING)
      await driver.call('POST', '/execute/async', { script: UNREGISTER, args: [] })
      // Again, where a worker has answered the first time.
      await this.go(`${site + CLEARING}?again`)
    }
    await this.go('about:blank')
  }

  async close(): Promise<void> {
    await this.driver.close()
    this.gateway.close()
  }

  private async go(url: string): Promise<void> {
    await this.driver.call('POST', '/url', { url })
    const until = Date.now() + PATIENCE
    while (Date.now() < until) {
      const script = 'return location.href + document.readyState'
      if ((await this.driver.call('POST', '/execute/sync', { script, args: [] })) === `${url}complete`) return
      await wait(10)
    }
    throw new Error(`${url} does not come.`)
  }
}
