import { icons } from './icons'
import type { IconName } from './icons'

/** A drawing for the eye alone; its button or link carries the name. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path d={icons[name]} fill="currentColor" fillRule="evenodd" />
    </svg>
  )
}
