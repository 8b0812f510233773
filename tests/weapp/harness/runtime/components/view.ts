import { isTrue, mirror, numberOr, textOr, type Behaviour, type Host } from './host'

/** Puts `hover-class` on while a finger rests on the component. */
export function hover(host: Host): void {
  const classes = (): string[] => {
    const given = textOr(host.prop('hoverClass'))
    return given === 'none' || isTrue(host.prop('disabled')) ? [] : given.split(/\s+/).filter(Boolean)
  }
  let timer = 0
  host.dom.addEventListener('pointerdown', () => {
    timer = window.setTimeout(
      () => host.dom.classList.add(...classes()),
      numberOr(host.prop('hoverStartTime'), 50),
    )
  })
  const end = (): void => {
    window.clearTimeout(timer)
    window.setTimeout(
      () => host.dom.classList.remove(...classes()),
      numberOr(host.prop('hoverStayTime'), 400),
    )
  }
  for (const type of ['pointerup', 'pointercancel', 'pointerleave']) host.dom.addEventListener(type, end)
}

export const view: Behaviour = host => {
  hover(host)
  return undefined
}

export const text: Behaviour = host => ({
  changed(name, value) {
    if (name === 'selectable' || name === 'userSelect')
      mirror(host.dom, 'selectable', isTrue(host.prop('selectable')) || isTrue(host.prop('userSelect')))
    if (name === 'space' && value) host.dom.style.whiteSpace = 'pre-wrap'
  },
})

const BUTTON_LOOKS = new Set(['type', 'size', 'plain', 'disabled', 'loading'])
export const buttonLook = (host: Host, name: string, value: unknown): void => {
  if (BUTTON_LOOKS.has(name)) mirror(host.dom, name, value === 'false' ? false : value)
}

/** ARIA, which WXML writes `aria-*` and `aria-role`, for accessibility trees and role queries. */
export function mirrorAria(host: Host, name: string, value: unknown): void {
  if (name === 'ariaRole' || name === 'role') mirror(host.dom, 'role', value)
  // A state that does not hold is a state too: `aria-checked="false"`.
  else if (name.startsWith('aria'))
    mirror(host.dom, `aria-${name.slice(4).toLowerCase()}`, value === false ? 'false' : value)
}
