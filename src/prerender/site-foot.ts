/**
 * What the owner tells of the site (`site.yaml`), at the foot of every page and below the app: it is there without a
 * script, and costs a site that tells nothing not a byte.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { SITE_DATA_ID, SITE_FOOT_ID } from '../components/site/site-foot-model'
import { variantOfPath } from '../model/addresses'
import { pathOf } from '../model/paths'
import { SCRIPTS, VARIANTS, type Site, type Variant } from '../model/schema'
import { interfaceScript } from '../words'
import type { Draw } from './bundle'
import { jsonForScript } from './html'

export type Sites = Partial<Record<Variant, Site>>

/** What a compiled library tells of the site. @param library its folder */
export async function sitesIn(library: string): Promise<Sites> {
  const sites: Sites = {}
  for (const variant of VARIANTS) {
    const text = await readFile(path.join(library, pathOf({ kind: 'site', variant })), 'utf8').catch(() => '')
    if (text) sites[variant] = JSON.parse(text) as Site
  }
  return sites
}

/** Puts the foot below a page, in its variant and script. @param name the page's path below the output folder */
export type WithFoot = (name: string, html: string) => string

export const footOf =
  (sites: Sites, draw: Draw): WithFoot =>
  (name, html) => {
    const variant = variantOfPath(name) ?? 'original'
    const site = sites[variant]
    if (!site) return html
    const lang = /<html lang="([^"]*)"/.exec(html)?.[1]
    const script = SCRIPTS.find(one => one === lang) ?? interfaceScript(variant, 'zh-Hans')
    const foot =
      `${STYLE}<div id="${SITE_FOOT_ID}">${draw.drawFoot(site, script)}</div>` +
      `<script type="application/json" id="${SITE_DATA_ID}">${jsonForScript(site)}</script>`
    return html.replace('</body>', () => `${foot}</body>`)
  }

const STYLE =
  '<style>.site-foot{box-sizing:border-box;max-width:var(--measure);margin:0 auto;' +
  'padding:0 var(--gutter) calc(var(--px)*28 + env(safe-area-inset-bottom));' +
  'color:var(--ink-quiet);font-size:calc(var(--px)*13);line-height:1.9;text-align:center}' +
  '.site-line{margin:0}.site-part{display:inline-block;margin:0 calc(var(--px)*7)}' +
  '.site-foot a{display:inline-block;padding:calc(var(--px)*8) 0;color:inherit;text-decoration-color:var(--rule)}' +
  '.site-open{min-height:calc(var(--px)*44);text-decoration:underline;text-decoration-color:var(--rule);text-underline-offset:.2em}' +
  '@media print{.site-foot{display:none}}</style>'
