import type { Language } from '../../words/language'
import type { TakenIn } from './exchange'

/**
 * Lets the reader choose a file.
 * @returns its text; undefined where none was chosen or it could not be read
 */
export function takeIn(_language: Language): Promise<TakenIn> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = 'application/json,.json'
  return new Promise(resolve => {
    input.addEventListener('cancel', () => resolve(undefined))
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      if (!file) return resolve(undefined)
      file.text().then(
        text => resolve({ text }),
        () => resolve(undefined),
      )
    })
    input.click()
  })
}
