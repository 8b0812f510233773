/** Elements by hand: what works without the app draws with nothing of it. */

type Attributes = Record<string, string>

/**
 * @param name of the element
 * @param inside text, or elements in their order
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes,
  inside: string | readonly HTMLElement[] = [],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  if (typeof inside === 'string') made.textContent = inside
  else made.append(...inside)
  return made
}

/** A button that does `work`; `pressed` where it is one of several choices. */
export function button(label: string, work: () => void, pressed?: boolean): HTMLButtonElement {
  const made = element('button', { type: 'button' }, label)
  if (pressed !== undefined) made.setAttribute('aria-pressed', String(pressed))
  made.addEventListener('click', work)
  return made
}
