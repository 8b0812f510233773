interface Parts {
  text?: string
  testId?: string
  children?: Node[]
  onTap?: () => void
}

/** Makes a `div` of the frame around the app. */
export function box(className: string, { text, testId, children = [], onTap }: Parts = {}): HTMLElement {
  const element = document.createElement('div')
  element.className = className
  if (text !== undefined) element.textContent = text
  if (testId !== undefined) element.dataset.testid = testId
  if (onTap) element.addEventListener('click', onTap)
  element.append(...children)
  return element
}

export const camelCase = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
