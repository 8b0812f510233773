/** What is amiss with how a screen is laid out, whatever its width and the size of its type. */
import type { Page } from '@playwright/test'

/** The least side of what a finger has to hit, in CSS pixels. */
const TARGET = 44

/**
 * Looks over the screen as it stands, or over the sheet that lies above it.
 *
 * @returns a line for each fault: sideways scroll, words cut off or out of view, things over each other, targets too small
 */
export const layoutFaults = (page: Page): Promise<string[]> =>
  page.evaluate(target => {
    interface Thing {
      element: Element
      box: DOMRect
      layer: Element | null
    }
    const faults = new Set<string>()
    /** As the browser has it: in the drawn mini-program elements answer as WeChat's would, from the top of their page. */
    const boxOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element)
    const root = document.documentElement
    const dialog = [...document.querySelectorAll('[role="dialog"]')].at(-1)
    const screen = [...document.querySelectorAll('.taro_page, .page-viewport')].find(
      one => one.getClientRects().length > 0,
    )
    const top = dialog ?? screen ?? document.body

    const name = (element: Element): string => {
      const words = (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 12)
      return `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${words}”`
    }
    const isShown = (element: Element): boolean => {
      const style = getComputedStyle(element)
      if (style.visibility !== 'visible' || Number(style.opacity) === 0) return false
      return !element.closest('.unseen, .skip-link, [aria-hidden="true"], [hidden]')
    }
    const scrolls = (element: Element): boolean => {
      for (let one: Element | null = element; one && one !== root; one = one.parentElement) {
        if (one.matches('.page-scroll')) break
        if (/auto|scroll/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth)
          return true
      }
      return false
    }
    /** What is fixed or sticks lies over what scrolls below it, as it should. */
    const layerOf = (element: Element): Element | null => {
      for (let one: Element | null = element; one && one !== root; one = one.parentElement) {
        if (/fixed|sticky/.test(getComputedStyle(one).position)) return one
      }
      return null
    }
    /** What is seen of a box: the rest has been scrolled out of a frame, `frame` or one around it, or is cut off there. */
    const seen = (frame: Element | null, box: DOMRect): DOMRect => {
      let [left, above, right, below] = [box.left, box.top, box.right, box.bottom]
      for (let one = frame; one && one !== root && one !== document.body; one = one.parentElement) {
        if (getComputedStyle(one).overflow === 'visible') continue
        const edge = boxOf(one)
        left = Math.max(left, edge.left)
        above = Math.max(above, edge.top)
        right = Math.min(right, edge.right)
        below = Math.min(below, edge.bottom)
      }
      return new DOMRect(left, above, Math.max(0, right - left), Math.max(0, below - above))
    }
    const thing = (element: Element): Thing => ({
      element,
      box: seen(element.parentElement, boxOf(element)),
      layer: layerOf(element),
    })

    // In the mini-program a page scrolls in a box of its own.
    for (const one of [root, ...(screen?.querySelectorAll(':scope > .page-scroll') ?? [])])
      if (one.scrollWidth > innerWidth) faults.add(`scrolls sideways: ${one.scrollWidth} of ${innerWidth}`)

    const controls = [
      ...top.querySelectorAll(
        'a[href], button, input, textarea, [role="button"], [role="radio"], [role="link"]',
      ),
    ]
      .filter(one => one.getClientRects().length > 0 && isShown(one))
      .map(one => thing(one))

    /** Whether a finger that is a little beside still hits it: targets may reach beyond what is drawn. */
    const isHit = ({ element, box }: Thing): boolean => {
      element.scrollIntoView({ block: 'center', inline: 'nearest' })
      const now = boxOf(element)
      const [x, y] = [now.left + now.width / 2, now.top + now.height / 2]
      const [across, down] = [Math.max(box.width, target) / 2 - 1, Math.max(box.height, target) / 2 - 1]
      return [
        [x, y],
        [x, y - down],
        [x, y + down],
        [x - across, y],
        [x + across, y],
      ].every(([left = 0, above = 0]) => {
        const hit = document.elementFromPoint(left, above)
        return (
          hit !== null &&
          (element.contains(hit) ||
            (!hit.contains(element) && hit.closest('label')?.contains(element) === true))
        )
      })
    }
    const texts: Thing[] = []
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (!element || !node.nodeValue?.trim() || !isShown(element)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const { x, y, width, height } of range.getClientRects()) {
        if (width > 0 && !scrolls(element) && (x < -1 || x + width > innerWidth + 1))
          faults.add(`out of view: ${name(element)}`)
        // What is drawn of a line is less high than its box.
        const line = new DOMRect(x, y + height * 0.2, width, height * 0.6)
        texts.push({ element, box: seen(element, line), layer: layerOf(element) })
      }
    }
    for (const element of top.querySelectorAll('*')) {
      const style = getComputedStyle(element)
      if (!/hidden|clip/.test(style.overflowX) || !element.textContent.trim() || !isShown(element)) continue
      if (element.clientWidth < 2 || element.closest('.article-body table')) continue
      const isEllipsis = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none'
      if (!isEllipsis && element.scrollWidth > element.clientWidth + 1)
        faults.add(`cut off: ${name(element)}`)
    }

    const over = (a: Thing, b: Thing): boolean =>
      a.layer === b.layer &&
      Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 2 &&
      Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 2
    const compare = (a: Thing, b: Thing): void => {
      if (a.element.contains(b.element) || b.element.contains(a.element) || !over(a, b)) return
      faults.add(`over each other: ${name(a.element)} and ${name(b.element)}`)
    }
    const things = [...controls, ...texts].sort((a, b) => a.box.top - b.box.top)
    for (const [at, a] of things.entries()) {
      for (let next = at + 1; next < things.length; next += 1) {
        const b = things[next]
        if (!b || b.box.top > a.box.bottom) break
        compare(a, b)
      }
    }
    // Last of all: it scrolls.
    for (const one of controls) {
      const { element } = one
      const box = boxOf(element)
      // A link among words is as high as its line (WCAG 2.2, 2.5.8, “inline”), a note's number too. WeChat's slider is
      // higher than the browser's that the harness draws in its place.
      if (
        element.matches(
          'p a, li a:not(.row-link), dd a, figcaption a, sup a, p button, mark [role="button"], .note-back, .note-mark, .wx-slider-input',
        )
      )
        continue
      if (box.width >= target - 0.5 && box.height >= target - 0.5) continue
      if (!isHit(one))
        faults.add(`too small: ${name(element)} ${Math.round(box.width)}×${Math.round(box.height)}`)
    }
    scrollTo(0, 0)
    return [...faults].slice(0, 8)
  }, TARGET)
