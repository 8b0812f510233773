import type { TextAreaProps } from './types'

/** A field for a text of several lines. */
export function TextArea({ className = '', label, placeholder, value, limit, onChange }: TextAreaProps) {
  return (
    <textarea
      className={`text-area ${className}`.trim()}
      aria-label={label}
      placeholder={placeholder}
      value={value}
      maxLength={limit}
      rows={5}
      onChange={event => onChange(event.target.value)}
    />
  )
}
