import { Slider } from '@tarojs/components'
import type { StepsProps } from './types'

/** A slider of a few steps; the page follows the finger. */
export function Steps({ label, count, at, onChange }: StepsProps) {
  const change = ({ detail }: { detail: { value: number } }): void => onChange(detail.value)
  return (
    <Slider
      className="steps"
      ariaLabel={label}
      min={0}
      max={count - 1}
      step={1}
      value={at}
      blockSize={24}
      onChanging={change}
      onChange={change}
    />
  )
}
