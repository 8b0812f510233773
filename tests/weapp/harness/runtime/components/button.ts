import { askDialog } from '../overlays'
import { inSinglePageMode } from '../state'
import { reportMissing } from '../report'
import { activate, submitOrReset } from './controls'
import { isTrue, numberOr, textOr, type Behaviour } from './host'
import { buttonLook, hover } from './view'

const ROUTE_APIS: Record<string, string> = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
  navigateBack: 'navigateBack',
}

export const button: Behaviour = (host, phone) => {
  hover(host)
  host.onTap(() => {
    if (isTrue(host.prop('disabled'))) return
    submitOrReset(host.dom, textOr(host.prop('formType')))
    const openType = textOr(host.prop('openType'))
    // In single-page mode a button with an open-type does nothing.
    if (!openType || inSinglePageMode()) return
    if (openType === 'share') phone.shareFromButton({ id: host.id, dataset: host.dataset })
    else if (openType === 'openSetting') phone.wx.openSetting?.({})
    else if (openType === 'contact') void askDialog({ title: '客服会话', content: '', showCancel: false })
    else reportMissing(`<button open-type="${openType}">`)
  })
  return { changed: (name, value) => buttonLook(host, name, value) }
}

export const navigator: Behaviour = (host, phone) => {
  hover(host)
  host.onTap(() => {
    if (inSinglePageMode()) return
    if (textOr(host.prop('target')) === 'miniProgram')
      return reportMissing('<navigator target="miniProgram">')
    const api = ROUTE_APIS[textOr(host.prop('openType')) || 'navigate']
    const route = api && phone.wx[api]
    if (!route) return reportMissing(`<navigator open-type="${textOr(host.prop('openType'))}">`)
    const options =
      api === 'navigateBack' ? { delta: numberOr(host.prop('delta'), 1) } : { url: textOr(host.prop('url')) }
    route({
      ...options,
      success: () => host.fire('success', {}),
      fail: (failure: unknown) => host.fire('fail', failure),
    })
  })
  return undefined
}

export const label: Behaviour = host => {
  host.onTap(() => {
    const id = textOr(host.prop('for'))
    const page = host.dom.closest('.page-viewport')
    const target = id ? page?.querySelector(`[id="${CSS.escape(id)}"]`) : host.dom
    if (target) activate(target)
  })
  return undefined
}
