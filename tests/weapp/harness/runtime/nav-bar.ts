import { box } from './dom'
import type { Frame } from './frame'
import { isImmersive, type Page } from './page'
import { inSinglePageMode } from './state'
import { appJson, pageConfig } from './theme'

/** Paints the navigation bar and the tab bar for the page on the screen. */
export function paintBars(frame: Frame, page: Page, stackSize: number): void {
  const config = pageConfig(page.route)
  const immersive = isImmersive(config)
  const { title, background, color, loading, homeHidden } = page.bar
  const text = config.navigationBarTextStyle === 'black' ? '#000000' : '#ffffff'
  frame.title.textContent = immersive ? '' : (title ?? config.navigationBarTitleText ?? '')
  frame.title.classList.toggle('shell-loading', loading === true)
  frame.bar.style.background = immersive
    ? 'transparent'
    : (background ?? config.navigationBarBackgroundColor ?? '#000000')
  frame.bar.style.color = color ?? text
  frame.bar.classList.toggle('shell-bar-immersive', immersive)
  frame.back.hidden = immersive || stackSize < 2
  frame.home.hidden =
    immersive || stackSize > 1 || isHome(page.route) || homeHidden === true || inSinglePageMode()
  frame.singlePage.hidden = !inSinglePageMode()
  frame.menu.hidden = inSinglePageMode()
  paintTabs(frame, page.route)
}

export const homeRoute = (): string => appJson().entryPagePath ?? appJson().pages[0] ?? ''

const isHome = (route: string): boolean =>
  route === homeRoute() || (appJson().tabBar?.list.some(tab => tab.pagePath === route) ?? false)

function paintTabs(frame: Frame, route: string): void {
  const tabBar = appJson().tabBar
  const shown = tabBar?.list.some(({ pagePath }) => pagePath === route) === true && !inSinglePageMode()
  frame.tabs.hidden = !shown
  if (!tabBar || !shown) return
  frame.tabs.style.background = tabBar.backgroundColor ?? '#ffffff'
  frame.tabs.replaceChildren(
    ...tabBar.list.map(({ pagePath, text, iconPath, selectedIconPath }) => {
      const selected = pagePath === route
      const icon = (selected ? selectedIconPath : undefined) ?? iconPath
      const image = icon
        ? [Object.assign(document.createElement('img'), { src: `files/${icon.replace(/^\//, '')}` })]
        : []
      const tab = box('shell-tab', {
        testId: `tab-${pagePath}`,
        children: [...image, document.createTextNode(text)],
      })
      tab.dataset.path = pagePath
      tab.style.color = (selected ? tabBar.selectedColor : tabBar.color) ?? ''
      tab.setAttribute('aria-selected', String(selected))
      return tab
    }),
  )
}
