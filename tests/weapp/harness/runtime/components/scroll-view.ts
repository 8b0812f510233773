import { reportMissing } from '../report'
import { isTrue, mirror, numberOr, textOr, type Behaviour } from './host'

const NOT_PROVIDED = ['refresherEnabled', 'pagingEnabled']

export const scrollView: Behaviour = host => {
  const { dom } = host
  let last = { top: 0, left: 0, atStart: true, atEnd: false }
  dom.addEventListener('scroll', event => {
    event.stopPropagation()
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth } = dom
    const deltas = { deltaX: last.left - scrollLeft, deltaY: last.top - scrollTop }
    host.fire('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, ...deltas })
    const vertical = isTrue(host.prop('scrollY'))
    const from = vertical ? scrollTop : scrollLeft
    const rest = vertical
      ? scrollHeight - dom.clientHeight - scrollTop
      : scrollWidth - dom.clientWidth - scrollLeft
    const atEnd = rest <= numberOr(host.prop('lowerThreshold'), 50)
    const atStart = from <= numberOr(host.prop('upperThreshold'), 50)
    if (atEnd && !last.atEnd) host.fire('scrolltolower', { direction: vertical ? 'bottom' : 'right' })
    if (atStart && !last.atStart) host.fire('scrolltoupper', { direction: vertical ? 'top' : 'left' })
    last = { top: scrollTop, left: scrollLeft, atStart, atEnd }
  })
  // Positions are taken up once the children are laid out.
  const place = (to: ScrollToOptions): void => {
    const behavior = isTrue(host.prop('scrollWithAnimation')) ? 'smooth' : 'instant'
    requestAnimationFrame(() => dom.scrollTo({ ...to, behavior }))
  }
  const given = (value: unknown): boolean => value !== undefined && value !== null && value !== ''
  return {
    changed(name, value) {
      if (name === 'scrollX') mirror(dom, 'scroll-x', isTrue(value))
      if (name === 'scrollY') mirror(dom, 'scroll-y', isTrue(value))
      if (name === 'enableFlex') mirror(dom, 'enable-flex', isTrue(value))
      if (name === 'scrollTop' && given(value)) place({ top: numberOr(value, 0) })
      if (name === 'scrollLeft' && given(value)) place({ left: numberOr(value, 0) })
      if (name === 'scrollIntoView' && value) {
        const target = dom.querySelector<HTMLElement>(`[id="${CSS.escape(textOr(value))}"]`)
        if (target) place({ top: target.offsetTop - dom.offsetTop, left: target.offsetLeft - dom.offsetLeft })
      }
      if (NOT_PROVIDED.includes(name) && isTrue(value)) reportMissing(`<scroll-view> ${name}`)
    },
  }
}
