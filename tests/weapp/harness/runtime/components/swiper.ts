import { isTrue, mirror, numberOr, type Behaviour } from './host'

export const swiper: Behaviour = host => {
  const track = host.dom.querySelector('.wx-swiper-track')
  const dots = host.dom.querySelector('.wx-swiper-dots')
  if (!(track instanceof HTMLElement) || !(dots instanceof HTMLElement)) return undefined
  const vertical = (): boolean => isTrue(host.prop('vertical'))
  const size = (): number => (vertical() ? track.clientHeight : track.clientWidth) || 1
  let index = numberOr(host.prop('current'), 0)
  let source: 'touch' | '' | 'autoplay' = 'touch'

  const paint = (): void => {
    dots.hidden = !isTrue(host.prop('indicatorDots'))
    const marks = Array.from(track.children, (_, at) =>
      Object.assign(document.createElement('i'), { className: at === index ? 'on' : '' }),
    )
    dots.replaceChildren(...marks)
  }
  const go = (to: number, by: typeof source): void => {
    source = by
    track.scrollTo({ [vertical() ? 'top' : 'left']: to * size(), behavior: 'smooth' })
  }
  track.addEventListener('scroll', event => {
    event.stopPropagation()
    const at = Math.round((vertical() ? track.scrollTop : track.scrollLeft) / size())
    if (at === index) return
    index = at
    paint()
    host.fire('change', { current: index, currentItemId: '', source })
    source = 'touch'
  })
  const children = new MutationObserver(paint)
  children.observe(track, { childList: true })
  requestAnimationFrame(() => {
    paint()
    if (index) track.scrollTo({ [vertical() ? 'top' : 'left']: index * size(), behavior: 'instant' })
  })
  let timer = 0
  return {
    changed(name, value) {
      if (name === 'vertical') mirror(host.dom, 'vertical', isTrue(value))
      if (name === 'current' && numberOr(value, 0) !== index) go(numberOr(value, 0), '')
      if (name !== 'autoplay' && name !== 'interval') return
      window.clearInterval(timer)
      if (isTrue(host.prop('autoplay')))
        timer = window.setInterval(
          () => go((index + 1) % track.children.length, 'autoplay'),
          numberOr(host.prop('interval'), 5000),
        )
    },
    detached() {
      window.clearInterval(timer)
      children.disconnect()
    },
  }
}
