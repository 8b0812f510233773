import { box } from './dom'

/** The parts of the phone around the app: WeChat's bars, and the layer that its own windows open on. */
export interface Frame {
  bar: HTMLElement
  back: HTMLElement
  home: HTMLElement
  title: HTMLElement
  menu: HTMLElement
  pages: HTMLElement
  tabs: HTMLElement
  singlePage: HTMLElement
  layer: HTMLElement
}

export function createFrame(shell: HTMLElement): Frame {
  const back = box('shell-back', { text: '‹', testId: 'nav-back' })
  const home = box('shell-home', { text: '⌂', testId: 'nav-home' })
  const title = box('shell-title', { testId: 'nav-title' })
  const menu = box('shell-menu', { text: '•••', testId: 'nav-menu' })
  const bar = box('shell-bar', { testId: 'nav-bar', children: [back, home, title, menu] })
  const pages = box('shell-pages')
  const tabs = box('shell-tabs', { testId: 'tab-bar' })
  const singlePage = box('shell-single', { text: '前往小程序', testId: 'go-to-mini-program' })
  const layer = box('shell-layer')
  shell.append(pages, bar, tabs, singlePage, layer)
  return { bar, back, home, title, menu, pages, tabs, singlePage, layer }
}
