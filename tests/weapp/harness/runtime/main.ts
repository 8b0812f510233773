/** Starts the mini-program whose files the build has laid beside this bundle. */
import './components.css'
import './frame.css'
import { AppLife } from './app-life'
import { createCodeSpace } from './code-space'
import { defineComponents } from './components/define'
import { evaluated, evaluatedFirst } from './evaluated'
import { createFrame, type Frame } from './frame'
import { createLoader, type Loader } from './loader'
import { openMenu } from './menu'
import { homeRoute } from './nav-bar'
import { setOverlayLayer } from './overlays'
import { callPage } from './page'
import { isPage, PageStack, unattended } from './page-stack'
import { guarded, missingNames, reportedErrors } from './report'
import { setDataStatsOf } from './set-data'
import { shares, shareToChat } from './share'
import { changeSettings, inSinglePageMode, settings } from './state'
import { currentTheme, onThemeChange } from './theme'
import { watchLongPress } from './touch'
import { treeSizeOf } from './tree-size'
import type { LaunchOptions } from './types'
import { parseUrl } from './url'
import { createWx } from './wx'
import { sent } from './wx/chat-files'
import { resourceAddress } from './wx/files'
import { logged } from './wx/logs'
import { album } from './wx/media'

const shell = document.getElementById('shell')
if (!shell) throw new Error('the page has no #shell')
const frame = createFrame(shell)
setOverlayLayer(frame.layer)
watchLongPress(frame.pages)
document.documentElement.classList.toggle('single-page', inSinglePageMode())
/** WeChat's own windows are dark with the app. */
const paintWindows = (): void => {
  document.documentElement.classList.toggle('dark-windows', currentTheme() === 'dark')
}
paintWindows()

const start = location.hash.slice(1) || `/${homeRoute()}`
const { route, query } = parseUrl(start, '')
const launch: LaunchOptions = { path: route, query, scene: settings.scene, referrerInfo: {} }
const app = new AppLife(launch)
const { codeSpace, backend } = createCodeSpace(message => app.tellError(message))
const stack = new PageStack({ frame, backend, codeSpace, loader: () => loader })
const wx = createWx(stack, launch)
const loader: Loader = createLoader({
  wx,
  codeSpace,
  onApp: definition => (app.instance = definition),
  getApp: () => app.instance,
  getPages: () => stack.pages.map(({ instance }) => instance),
})
defineComponents(codeSpace.getComponentSpace(), {
  stack,
  wx: wx as never,
  resource: src => resourceAddress(src, stack.pages.at(-1)?.route ?? ''),
  shareFromButton: button => unattended(shareToChat(stack.top(), 'button', button), 'share'),
})
watchFrame(frame)
onThemeChange(() => {
  paintWindows()
  stack.paint()
  app.tellTheme()
})

globalThis.__harness = {
  errors: reportedErrors,
  get missing() {
    return missingNames()
  },
  shares,
  album,
  sent,
  logged,
  settings,
  evaluated: () => ({ first: evaluatedFirst(), now: evaluated() }),
  setDataStats: () => setDataStatsOf(stack.top().instance),
  treeSize: () => treeSizeOf(stack.top().viewport),
  stack: () => stack.pages.map(({ route, query }) => ({ route, query })),
  change(patch) {
    changeSettings(patch)
    stack.paint()
  },
  async enter(path) {
    app.hide()
    app.show()
    await stack.reLaunch(path)
  },
  setVisible(visible) {
    if (visible) app.show()
    else app.hide()
    callPage(stack.top(), visible ? 'onShow' : 'onHide')
  },
}

guarded('app.js', () => loader.run('app'))
app.start()
guarded('components', () => loader.registerComponents(''))
if (isPage(route)) unattended(stack.reLaunch(start), 'start')
else {
  frame.title.textContent = '页面不存在'
  app.tellPageNotFound()
}

/** What the parts of WeChat around the app do when they are tapped. */
function watchFrame({ menu, back, home, singlePage, tabs }: Frame): void {
  menu.addEventListener('click', () => unattended(openMenu(stack), 'menu'))
  back.addEventListener('click', () => stack.navigateBack(1))
  home.addEventListener('click', () => unattended(stack.reLaunch(`/${homeRoute()}`), 'home'))
  // Into the mini-program itself, at the same page.
  singlePage.addEventListener('click', () => (location.href = `phone.html${location.hash}`))
  tabs.addEventListener('click', event => {
    const path = (event.target as Element).closest<HTMLElement>('[data-path]')?.dataset.path
    if (path) unattended(stack.switchTab(`/${path}`), 'tab')
  })
}
