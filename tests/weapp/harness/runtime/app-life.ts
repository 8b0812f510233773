import { currentTheme } from './theme'
import { guarded, messageOf, reportError } from './report'
import type { AppInstance, LaunchOptions, PageMethod } from './types'
import { appEvents } from './wx/system'

/** The object that the app gave to `App()`, and what WeChat tells it, beside the listeners of `wx.onApp…`. */
export class AppLife {
  instance: AppInstance = {}

  constructor(private readonly launch: LaunchOptions) {
    window.addEventListener('error', event => event.message && this.tellError(event.message))
    window.addEventListener('unhandledrejection', event => {
      reportError(`unhandled rejection: ${messageOf(event.reason)}`)
      const told = { reason: event.reason as unknown, promise: event.promise }
      this.call('onUnhandledRejection', told)
      appEvents.rejection.tell(told)
    })
  }

  start(): void {
    this.call('onLaunch', this.launch)
    this.show()
  }

  show(): void {
    this.call('onShow', this.launch)
    appEvents.show.tell(this.launch)
  }

  hide(): void {
    this.call('onHide')
    appEvents.hide.tell({})
  }

  tellTheme(): void {
    this.call('onThemeChange', { theme: currentTheme() })
  }

  tellError(message: string): void {
    reportError(message)
    this.call('onError', message)
    appEvents.error.tell(message)
  }

  /** The page that the mini-program was opened at does not exist: the app may open another instead. */
  tellPageNotFound(): void {
    const { path, query } = this.launch
    const told = { path, query, isEntryPage: true }
    this.call('onPageNotFound', told)
    appEvents.pageNotFound.tell(told)
  }

  private call(name: string, argument?: unknown): void {
    const method = this.instance[name] as PageMethod | undefined
    guarded(`app ${name}`, () => method?.call(this.instance, argument))
  }
}
