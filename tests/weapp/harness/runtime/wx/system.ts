import type { PageStack } from '../page-stack'
import { reportError } from '../report'
import { isThere, onSettingsChange, settings } from '../state'
import { currentTheme, onThemeChange } from '../theme'
import type { LaunchOptions } from '../types'
import { asynchronous, handedOut, listenable, type Api } from './api'
import { realtimeLogManager } from './logs'

const STATUS_BAR = 20
const BASE_FONT_SIZE = 16

/** The app's own life, which `wx.onApp…` tells beside the methods of `App()`. */
export const appEvents = {
  show: listenable<LaunchOptions>(),
  hide: listenable<object>(),
  error: listenable<string>(),
  rejection: listenable<{ reason: unknown; promise: Promise<unknown> }>(),
  pageNotFound: listenable<object>(),
}

const themes = listenable<{ theme: string }>()
onThemeChange(() => themes.tell({ theme: currentTheme() ?? 'light' }))
const resized = listenable<{ size: { windowWidth: number; windowHeight: number } }>()

function windowInfo(stack: PageStack): object {
  const windowHeight = stack.pages.at(-1)?.viewport.clientHeight ?? innerHeight - 64
  const safeArea = { left: 0, top: STATUS_BAR, right: innerWidth, bottom: innerHeight }
  return {
    pixelRatio: devicePixelRatio,
    screenWidth: innerWidth,
    screenHeight: innerHeight,
    windowWidth: innerWidth,
    windowHeight,
    statusBarHeight: STATUS_BAR,
    screenTop: innerHeight - windowHeight,
    safeArea: { ...safeArea, width: innerWidth, height: innerHeight - STATUS_BAR },
  }
}

function appBaseInfo(): object {
  const theme = currentTheme()
  return {
    SDKVersion: settings.baseLibrary,
    version: '8.0.55',
    language: settings.language,
    enableDebug: false,
    host: { env: 'WeChat' },
    fontSizeScaleFactor: settings.fontSizeScaleFactor,
    fontSizeSetting: BASE_FONT_SIZE * settings.fontSizeScaleFactor,
    ...(theme && { theme }),
  }
}

const DEVICES = {
  ios: { brand: 'Apple', model: 'iPhone 15', system: 'iOS 17.0', benchmarkLevel: -1 },
  android: { brand: 'google', model: 'Pixel 8', system: 'Android 14', benchmarkLevel: 40 },
}

const deviceInfo = (): object => {
  const { platform } = settings
  return { ...DEVICES[platform], platform, abi: 'arm64' }
}

const menuButton = (): object => {
  const [width, height, top, right] = [87, 32, 24, innerWidth - 7]
  return { width, height, top, right, bottom: top + height, left: right - width }
}

const updates = listenable<{ update: typeof settings.update }>()
onSettingsChange(({ update }) => {
  if (update) updates.tell({ update })
})

/** One for the whole app, as WeChat's: it tells what it knew at the start, and what has come since. */
function updateManager(): object {
  const when = (state: typeof settings.update, listener: () => void): void => {
    if (settings.update === state) window.setTimeout(listener)
    updates.on(({ update }) => {
      if (update === state) listener()
    })
  }
  return handedOut('UpdateManager', {
    onCheckForUpdate: (listener: (result: { hasUpdate: boolean }) => void) =>
      void window.setTimeout(() => listener({ hasUpdate: settings.update !== 'none' })),
    onUpdateReady: (listener: () => void) => when('ready', listener),
    onUpdateFailed: (listener: () => void) => when('failed', listener),
    applyUpdate() {
      if (settings.update !== 'ready') return reportError('applyUpdate before onUpdateReady')
      const search = new URLSearchParams(location.search)
      search.delete('update') // the one that waited is the one that runs now
      location.search = `${search}`
    },
  })
}

export function systemApi(stack: PageStack, launch: LaunchOptions): Api {
  window.addEventListener('resize', () => {
    const page = stack.pages.at(-1)
    if (page) resized.tell({ size: { windowWidth: innerWidth, windowHeight: page.viewport.clientHeight } })
  })
  onSettingsChange(({ scene }) => {
    if (scene !== undefined) launch.scene = scene
  })
  const systemInfo = (): object => ({ ...windowInfo(stack), ...appBaseInfo(), ...deviceInfo() })
  return {
    getWindowInfo: () => windowInfo(stack),
    getAppBaseInfo: appBaseInfo,
    getDeviceInfo: deviceInfo,
    getSystemInfoSync: systemInfo,
    getSystemInfo: asynchronous('getSystemInfo', systemInfo),
    getSystemInfoAsync: asynchronous('getSystemInfoAsync', systemInfo),
    getMenuButtonBoundingClientRect: menuButton,
    getLaunchOptionsSync: () => launch,
    getEnterOptionsSync: () => launch,
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' },
    }),
    canIUse: (schema: string) => isKnown(schema.split('.')[0] ?? ''),
    getUpdateManager: updateManager,
    onThemeChange: themes.on,
    offThemeChange: themes.off,
    onWindowResize: resized.on,
    offWindowResize: resized.off,
    onAppShow: appEvents.show.on,
    offAppShow: appEvents.show.off,
    onAppHide: appEvents.hide.on,
    offAppHide: appEvents.hide.off,
    onError: appEvents.error.on,
    offError: appEvents.error.off,
    onUnhandledRejection: appEvents.rejection.on,
    offUnhandledRejection: appEvents.rejection.off,
    onPageNotFound: appEvents.pageNotFound.on,
    offPageNotFound: appEvents.pageNotFound.off,
    onMemoryWarning: () => {},
    offMemoryWarning: () => {},
    getLogManager: () => console,
    getRealtimeLogManager: realtimeLogManager,
    reportEvent: () => {},
  }
}

const isKnown = (name: string): boolean =>
  (name in weappConfig.shapes && isThere(name)) || name in weappConfig.attributes
