import { registerControl } from './controls'
import { isTrue, numberOr, textOr, type Behaviour } from './host'

const INPUT_MODES: Record<string, string> = {
  number: 'numeric',
  digit: 'decimal',
  idcard: 'text',
  text: 'text',
}
/** WeChat's own limit where a template gives none. */
const DEFAULT_MAX_LENGTH = 140

const field =
  (tag: 'input' | 'textarea'): Behaviour =>
  host => {
    const native = document.createElement(tag)
    native.className = 'wx-field'
    host.dom.append(native)
    const { dom } = host
    const fire = (type: string, more: object = {}): void => host.fire(type, { value: native.value, ...more })
    native.addEventListener('input', event => {
      event.stopPropagation()
      fire('input', { cursor: native.selectionStart ?? 0, keyCode: 0 })
    })
    native.addEventListener('focus', () => fire('focus', { height: 0 }))
    native.addEventListener('blur', () => fire('blur', { cursor: native.selectionStart ?? 0 }))
    native.addEventListener('keydown', event => {
      if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || tag !== 'input') return
      fire('confirm')
      if (!isTrue(host.prop('confirmHold'))) native.blur()
    })
    registerControl(dom, {
      name: () => textOr(host.prop('name')),
      value: () => native.value,
      reset: () => (native.value = ''),
      activate: () => native.focus(),
    })
    const grow = (): void => {
      if (!isTrue(host.prop('autoHeight'))) return
      dom.style.height = 'auto'
      native.style.height = '0'
      native.style.height = `${native.scrollHeight}px`
    }
    if (tag === 'textarea') native.addEventListener('input', grow)
    return {
      changed(name, value) {
        if (name === 'value' && value !== undefined && value !== null && textOr(value) !== native.value) {
          native.value = textOr(value)
          grow()
        }
        if (name === 'placeholder') native.placeholder = textOr(value)
        if (name === 'disabled') native.disabled = isTrue(value)
        if (name === 'maxlength') native.maxLength = numberOr(value, DEFAULT_MAX_LENGTH)
        if (name === 'type') native.inputMode = INPUT_MODES[textOr(value)] ?? 'text'
        if (name === 'confirmType') native.enterKeyHint = textOr(value)
        if (name === 'password' && native instanceof HTMLInputElement)
          native.type = isTrue(value) ? 'password' : 'text'
        if (name === 'focus' && isTrue(value)) native.focus()
        if (name === 'ariaLabel') native.setAttribute('aria-label', textOr(value))
      },
    }
  }

export const input = field('input')
export const textarea = field('textarea')
