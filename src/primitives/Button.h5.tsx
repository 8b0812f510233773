import type { ButtonProps } from './types'

/** A button. */
export function Button({
  className,
  label,
  pressed,
  expanded,
  disabled,
  checked,
  language,
  onTap,
  children,
}: ButtonProps) {
  return (
    <button
      type="button"
      className={`button ${className ?? ''}`.trim()}
      lang={language}
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      role={checked === undefined ? undefined : 'radio'}
      aria-checked={checked}
      disabled={disabled}
      onClick={onTap}
    >
      {children}
    </button>
  )
}
