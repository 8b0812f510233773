import { registerControl, registerForm } from './controls'
import { isTrue, mirror, numberOr, textOr, type Behaviour, type Host } from './host'

interface Choice {
  value(): string
  checked(): boolean
  set(checked: boolean): void
}
const choices = new WeakMap<Element, Choice>()
const groupsOf = (group: Element, tag: string): Choice[] =>
  [...group.querySelectorAll(tag)].flatMap(element => choices.get(element) ?? [])

/** A checkbox or radio: what it shows is on the element, and its group tells the app. */
function choice(host: Host, groupTag: string, exclusive: boolean): ReturnType<Behaviour> {
  let checked = false
  const set = (value: boolean): void => {
    checked = value
    mirror(host.dom, 'aria-checked', textOr(value))
  }
  host.dom.setAttribute('role', exclusive ? 'radio' : 'checkbox')
  choices.set(host.dom, { value: () => textOr(host.prop('value')), checked: () => checked, set })
  const act = (): void => {
    if (isTrue(host.prop('disabled')) || (exclusive && checked)) return
    const group = host.dom.closest(groupTag)
    if (exclusive && group) groupsOf(group, host.dom.localName).forEach(other => other.set(false))
    set(!checked)
    group?.dispatchEvent(new Event('choice'))
  }
  host.onTap(act)
  registerControl(host.dom, {
    name: () => '',
    value: () => undefined,
    reset: () => set(isTrue(host.prop('checked'))),
    activate: act,
  })
  return {
    changed(name, value) {
      if (name === 'checked') set(isTrue(value))
      if (name === 'disabled') mirror(host.dom, 'aria-disabled', isTrue(value))
    },
  }
}

export const checkbox: Behaviour = host => choice(host, 'wx-checkbox-group', false)
export const radio: Behaviour = host => choice(host, 'wx-radio-group', true)

function group(host: Host, tag: string, exclusive: boolean): undefined {
  const chosen = (): string[] => groupsOf(host.dom, tag).flatMap(one => (one.checked() ? [one.value()] : []))
  const value = (): string | string[] => (exclusive ? (chosen()[0] ?? '') : chosen())
  host.dom.addEventListener('choice', () => host.fire('change', { value: value() }))
  registerControl(host.dom, { name: () => textOr(host.prop('name')), value, reset() {}, activate() {} })
  return undefined
}

export const checkboxGroup: Behaviour = host => group(host, 'wx-checkbox', false)
export const radioGroup: Behaviour = host => group(host, 'wx-radio', true)

export const switcher: Behaviour = host => {
  let on = false
  const set = (value: boolean): void => {
    on = value
    mirror(host.dom, 'aria-checked', String(value))
  }
  host.dom.setAttribute('role', 'switch')
  const act = (): void => {
    if (isTrue(host.prop('disabled'))) return
    set(!on)
    host.fire('change', { value: on })
  }
  host.onTap(act)
  registerControl(host.dom, {
    name: () => textOr(host.prop('name')),
    value: () => on,
    reset: () => set(isTrue(host.prop('checked'))),
    activate: act,
  })
  return {
    changed(name, value) {
      if (name === 'checked') set(isTrue(value))
      if (name === 'type') mirror(host.dom, 'type', value)
      if (name === 'color' && value) host.dom.style.setProperty('--switch-color', textOr(value))
    },
  }
}

export const slider: Behaviour = host => {
  const input = Object.assign(document.createElement('input'), {
    type: 'range',
    className: 'wx-slider-input',
  })
  const setUp = (): void => {
    input.min = String(numberOr(host.prop('min'), 0))
    input.max = String(numberOr(host.prop('max'), 100))
    input.step = String(numberOr(host.prop('step'), 1))
    input.disabled = isTrue(host.prop('disabled'))
    input.value = String(numberOr(host.prop('value'), 0))
  }
  input.addEventListener('input', () => host.fire('changing', { value: Number(input.value) }))
  input.addEventListener('change', () => host.fire('change', { value: Number(input.value) }))
  host.dom.append(input)
  registerControl(host.dom, {
    name: () => textOr(host.prop('name')),
    value: () => Number(input.value),
    reset: setUp,
    activate() {},
  })
  return { changed: setUp }
}

export const form: Behaviour = host => {
  registerForm(host.dom, value => (value ? host.fire('submit', { value }) : host.fire('reset', {})))
  return undefined
}

export const progress: Behaviour = host => {
  const done = document.createElement('div')
  done.className = 'wx-progress-done'
  const info = document.createElement('span')
  host.dom.setAttribute('role', 'progressbar')
  host.dom.append(done, info)
  return {
    changed() {
      const percent = Math.min(100, Math.max(0, numberOr(host.prop('percent'), 0)))
      done.style.width = `${percent}%`
      done.style.background = textOr(host.prop('activeColor')) || textOr(host.prop('color')) || '#09bb07'
      host.dom.style.setProperty('--stroke', `${numberOr(host.prop('strokeWidth'), 6)}px`)
      mirror(host.dom, 'aria-valuenow', String(percent))
      info.textContent = isTrue(host.prop('showInfo')) ? `${percent}%` : ''
    },
  }
}
