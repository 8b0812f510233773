/** What each part of a page's HTML weighs. */
import { gzip } from './page-bytes'

const PARTS: Record<string, RegExp> = {
  'rules of style': /<style[^>]*>.*?<\/style>/gs,
  'the article': /<article.*?<\/article>/gs,
  'its data': /<script type="application\/json".*?<\/script>/gs,
  'after the article': /(?<=<\/article>).*?(?=<script type="application\/json")/gs,
  'icons (within these and the bar)': /<svg.*?<\/svg>/gs,
  'script in the head': /<script>.*?<\/script>/gs,
  'for search engines and previews':
    /<(?:meta|link)[^>]*>|<script type="application\/ld\+json">.*?<\/script>/gs,
  'the bar and the title': /<div id="app".*?(?=<article)/gs,
}

export interface Part {
  bytes: number
  /** Packed alone, and by how much less the packed page would be without it. */
  gzip: number
  saves: number
}

/** @param html a whole page of an article */
export function partsOf(html: string): Record<string, Part> {
  const whole = gzip(html)
  const parts = Object.entries(PARTS).map(([name, pattern]): [string, Part] => {
    const part = (html.match(pattern) ?? []).join('')
    const saves = whole - gzip(html.replace(pattern, ''))
    return [name, { bytes: Buffer.byteLength(part), gzip: gzip(part), saves }]
  })
  return Object.fromEntries(parts)
}
