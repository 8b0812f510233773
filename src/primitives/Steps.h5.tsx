import type { StepsProps } from './types'

/** A slider of a few steps. */
export const Steps = ({ label, count, at, value, onChange }: StepsProps) => (
  <input
    type="range"
    className="steps"
    aria-label={label}
    aria-valuetext={value}
    min={0}
    max={count - 1}
    value={at}
    onChange={({ target }) => onChange(target.valueAsNumber)}
  />
)
