/**
 * Taro's templates carry every attribute and event that WeChat's components have, on each level that they are nested in:
 * a third of their bytes are of such as no component of ours ever has.
 */

/** One attribute with the blank before it. Taro writes no `"` into values. */
const ATTRIBUTE = /\s+([a-zA-Z-]+)="[^"]*"/g
/** What every element has, whatever its component says. */
const ALWAYS = /^(?:style|class|id|data-.*|is|data|name|wx:.*|bindtap|catchtouchmove|focus|module|src)$/
/** An element's own tag, up to its end: values hold no `>`. */
const TAG = /<(?!template|wxs|import)[a-z][a-z-]*(?:\s+[a-zA-Z:-]+="[^"]*")*\s*\/?>/g

/** As a component's property: `hover-class` is hoverClass, `bindload` onLoad; all in small letters. */
const propertyOf = (attribute: string): string =>
  (attribute.startsWith('bind') ? `on${attribute.slice(4)}` : attribute).replaceAll('-', '').toLowerCase()

/**
 * @param wxml templates as Taro writes them
 * @param words those that the app's components are written with; an attribute that is none of them stays nowhere
 * @returns the same without the others, and without blanks between tags
 */
export function leanTemplate(wxml: string, words: ReadonlySet<string>): string {
  const known = new Set([...words].map(word => word.toLowerCase()))
  return wxml
    .replace(TAG, tag =>
      tag.replace(ATTRIBUTE, (whole, name: string) =>
        ALWAYS.test(name) || known.has(propertyOf(name)) ? ` ${whole.trim()}` : '',
      ),
    )
    .replace(/>\s+</g, '><')
}
