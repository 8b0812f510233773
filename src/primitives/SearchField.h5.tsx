import { useEffect, useRef } from 'react'
import { Icon } from './Icon'
import { icons } from './icons'
import type { SearchFieldProps } from './types'

/** A field to search with. */
export function SearchField(props: SearchFieldProps) {
  const { value, label, placeholder, clearLabel, submitLabel, autoFocus, onInput, onSubmit } = props
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (autoFocus) field.current?.focus({ preventScroll: true })
  }, [autoFocus])
  return (
    <form
      role="search"
      className="search-field"
      action="/search/"
      onSubmit={event => {
        event.preventDefault()
        field.current?.blur() // puts the keyboard away: results are to be read now
        onSubmit()
      }}
    >
      <button type="submit" className="button search-submit" aria-label={submitLabel}>
        <Icon path={icons.search} />
      </button>
      <input
        ref={field}
        className="search-input"
        type="search"
        name="q"
        enterKeyHint="search"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={100}
        aria-label={label}
        placeholder={placeholder}
        value={value}
        onChange={({ target, nativeEvent }) =>
          onInput(target.value, !(nativeEvent instanceof InputEvent && nativeEvent.isComposing))
        }
        onCompositionEnd={({ currentTarget }) => onInput(currentTarget.value, true)}
      />
      {value !== '' && (
        <button
          type="button"
          className="button search-clear"
          aria-label={clearLabel}
          onClick={() => {
            onInput('', true)
            field.current?.focus()
          }}
        >
          <Icon path={icons.close} />
        </button>
      )}
    </form>
  )
}
