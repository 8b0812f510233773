/** Draws one page as HTML, the way Taro's runtime will draw it in the browser. Bundled by `bundle.ts`. */
import { createElement, Fragment, type ComponentType, type ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import type { Place } from '../model/addresses'
import { Boundary } from '../components/Boundary'
import { drawStripWith } from '../components/share/ShareStrip.h5'
import { StripTargets } from '../components/share/StripTargets.h5'
import { SiteFootView } from '../components/site/SiteFoot'
import type { Script, Site } from '../model/schema'
import type { FirstPage } from '../store/first-page-model'
import { setFirstPage } from '../store/first-page.h5'
import { addWords } from '../state/loaded-words.h5'
import ArticlePage from '../pages/article'
import HomePage from '../pages/home'
import SeriesPage from '../pages/series'
import { SCRIPTS } from '../model/values'
import { wordsIn } from '../words'
import { setParams } from './taro'

/** Places that are drawn ahead: all but what the reader has yet to ask for, and what only their device knows. */
export type DrawnPlace = Exclude<Place, { page: 'search' | 'mine' }>

const pages: Record<DrawnPlace['page'], ComponentType> = {
  home: HomePage,
  series: SeriesPage,
  article: ArticlePage,
}

drawStripWith(StripTargets)
for (const script of SCRIPTS) addWords(script, wordsIn(script))

/** Stands for the app: without its boot file, which is the browser's. */
const App = ({ children }: { children?: ReactNode }) => <Boundary>{children}</Boundary>

/** Stands for the component that Taro's runtime wraps around a page; ids made by React depend on its shape. */
const Wrapper = ({ page }: { page: ComponentType }) => <div className="taro_page">{createElement(page)}</div>

/**
 * The HTML inside `<div id="app">`. Synchronous, so that no other page can come between.
 * @param first what the page is drawn with, and what the app must be given to draw the same
 */
export function drawPage(place: DrawnPlace, first: FirstPage): string {
  setFirstPage(first)
  setParams(place.page === 'home' ? {} : { id: place.id })
  return renderToString(
    createElement(
      App,
      null,
      createElement(Fragment, null, [<Wrapper key="page" page={pages[place.page]} />]),
    ),
  )
}

/** The HTML of the foot that says what the owner tells of the site. @param script of the page that it stands below */
export const drawFoot = (site: Site, script: Script): string =>
  renderToString(<SiteFootView site={site} script={script} language={script} />)
