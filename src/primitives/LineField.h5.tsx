import { useRef } from 'react'
import type { LineFieldProps } from './types'

/** A field for a few characters, taken by Enter. */
export function LineField({ className, label, placeholder, onSubmit }: LineFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  return (
    <form
      className={className}
      onSubmit={event => {
        event.preventDefault()
        field.current?.blur() // puts the keyboard away
        onSubmit(field.current?.value ?? '')
      }}
    >
      <label>
        <span className="line-field-label">{label}</span>
        <input
          ref={field}
          className="line-field"
          type="text"
          enterKeyHint="go"
          autoComplete="off"
          maxLength={20}
          placeholder={placeholder}
        />
      </label>
    </form>
  )
}
