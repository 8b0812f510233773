import { Textarea } from '@tarojs/components'
import type { TextAreaProps } from './types'

/** A field for a text of several lines. */
export function TextArea({ className = '', label, placeholder, value, limit, onChange }: TextAreaProps) {
  return (
    <Textarea
      className={`text-area ${className}`.trim()}
      ariaLabel={label}
      placeholder={placeholder}
      value={value}
      maxlength={limit}
      // It lies in a sheet, which is fixed: phones draw it beside its place otherwise.
      fixed
      cursorSpacing={80}
      showConfirmBar={false}
      onInput={event => onChange(event.detail.value)}
    />
  )
}
