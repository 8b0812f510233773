import { askDialog, askSheet, hideToast, showPictures, showToast } from '../overlays'
import type { PageStack } from '../page-stack'
import { settings } from '../state'
import { asynchronous, type Api } from './api'
import { resourceAddress } from './files'

const TOAST_MS = 1500
/** WeChat cuts a toast with an icon after seven characters, and modal buttons after four. */
const TOAST_WITH_ICON = 7
const MODAL_BUTTON = 4
const SHEET_ROWS = 6

interface ToastOptions {
  title: string
  icon?: string
  image?: string
  duration?: number
}
type ModalOptions = Parameters<typeof askDialog>[0]

let clipboard = ''

export function interactionApi(stack: PageStack): Api {
  return {
    showToast: asynchronous<ToastOptions>(
      'showToast',
      ({ title, icon = 'success', image, duration = TOAST_MS }) => {
        const withIcon = icon !== 'none' || image !== undefined
        showToast(withIcon ? title.slice(0, TOAST_WITH_ICON) : title, icon, duration)
      },
    ),
    hideToast: asynchronous('hideToast', hideToast),
    showLoading: asynchronous<{ title: string }>('showLoading', ({ title }) =>
      showToast(title, 'loading', Infinity),
    ),
    hideLoading: asynchronous('hideLoading', hideToast),
    showModal: asynchronous<ModalOptions>('showModal', options => {
      for (const text of [options.confirmText, options.cancelText])
        if (text !== undefined && text.length > MODAL_BUTTON)
          throw new Error(`button text longer than ${MODAL_BUTTON}: ${text}`)
      return askDialog(options)
    }),
    showActionSheet: asynchronous<{ itemList: string[] }>('showActionSheet', async ({ itemList }) => {
      if (itemList.length < 1 || itemList.length > SHEET_ROWS)
        throw new Error(`itemList should have 1 to ${SHEET_ROWS} items`)
      const tapIndex = await askSheet(
        itemList.map(label => ({ label })),
        'action-sheet',
      )
      if (tapIndex < 0) throw new Error('cancel')
      return { tapIndex }
    }),
    previewImage: asynchronous<{ urls: string[]; current?: string }>('previewImage', ({ urls, current }) => {
      if (urls.length === 0) throw new Error('urls is empty')
      const index = current === undefined ? 0 : urls.indexOf(current)
      if (index < 0) throw new Error(`current "${current}" is not among urls`)
      // WeChat's viewer opens web addresses and the user's own files; a file of the package stays black on a phone.
      const packaged = urls.find(url => !/^(?:https?|wxfile):/.test(url))
      if (packaged) throw new Error(`the viewer opens no file of the package: ${packaged.slice(0, 80)}`)
      const svg = urls.find(url => /\.svg(?:[?#]|$)|^data:image\/svg/i.test(url))
      if (svg) throw new Error(`the viewer shows no SVG: ${svg.slice(0, 80)}`)
      const { route } = stack.top()
      showPictures(
        urls.map(url => resourceAddress(url, route)),
        index,
      )
    }),
    setClipboardData: asynchronous<{ data: string }>('setClipboardData', async ({ data }) => {
      if (typeof data !== 'string') throw new Error('parameter error: parameter.data should be String')
      if (settings.clipboard === 'undeclared')
        throw new Error('api scope is not declared in the privacy agreement')
      clipboard = data
      await navigator.clipboard.writeText(data).catch(() => {})
      showToast('内容已复制', 'success', TOAST_MS)
    }),
    getClipboardData: asynchronous('getClipboardData', () => {
      if (settings.clipboard === 'undeclared')
        throw new Error('api scope is not declared in the privacy agreement')
      return { data: clipboard }
    }),
    showShareMenu: asynchronous<{ menus?: string[] }>('showShareMenu', ({ menus = ['shareAppMessage'] }) => {
      stack.top().shareMenu = {
        chat: menus.includes('shareAppMessage'),
        timeline: menus.includes('shareTimeline'),
      }
    }),
    hideShareMenu: asynchronous<{ menus?: string[] }>(
      'hideShareMenu',
      ({ menus = ['shareAppMessage', 'shareTimeline'] }) => {
        const { shareMenu } = stack.top()
        if (menus.includes('shareAppMessage')) shareMenu.chat = false
        if (menus.includes('shareTimeline')) shareMenu.timeline = false
      },
    ),
    updateShareMenu: asynchronous('updateShareMenu', () => {}),
    vibrateShort: asynchronous('vibrateShort', () => {}),
    vibrateLong: asynchronous('vibrateLong', () => {}),
    nextTick: (work: () => void) => void Promise.resolve().then(work),
  }
}
