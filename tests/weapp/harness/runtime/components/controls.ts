/** What a form, a group or a label does with the controls inside it. */
export interface Control {
  name(): string
  value(): unknown
  reset(): void
  /** What a tap on its label does. */
  activate(): void
}

const controls = new WeakMap<Element, Control>()
const forms = new WeakMap<Element, (value: Record<string, unknown> | undefined) => void>()

export const registerControl = (dom: Element, control: Control): void => void controls.set(dom, control)

/** Controls inside an element, itself included, in document order. */
function controlsIn(root: Element): Control[] {
  return [root, ...root.querySelectorAll('*')].flatMap(element => controls.get(element) ?? [])
}

export const activate = (root: Element): void => controlsIn(root)[0]?.activate()

/** @param onEvent called with the values by name when submitted, with nothing when reset */
export const registerForm = (
  dom: Element,
  onEvent: (value: Record<string, unknown> | undefined) => void,
): void => void forms.set(dom, onEvent)

/** What a button with a `form-type` does to the form around it. */
export function submitOrReset(button: Element, formType: string): void {
  const form = button.closest('wx-form')
  if (!form || (formType !== 'submit' && formType !== 'reset')) return
  const inside = controlsIn(form)
  if (formType === 'reset') inside.forEach(control => control.reset())
  const named = inside.filter(control => control.name() !== '')
  const values = Object.fromEntries(named.map(control => [control.name(), control.value()]))
  forms.get(form)?.(formType === 'submit' ? values : undefined)
}
