import { box } from '../dom'
import { openOverlay } from '../overlays'
import { reportMissing } from '../report'
import { registerControl } from './controls'
import { isTrue, textOr, type Behaviour, type Host } from './host'

type Range = (string | Record<string, unknown>)[]
const NATIVE_TYPES: Record<string, string> = { date: 'date', time: 'time' }

/** The columns of a `selector` or `multiSelector`, as texts. */
function columnsOf(host: Host): string[][] {
  const range = (host.prop('range') ?? []) as Range | Range[]
  const columns = (textOr(host.prop('mode')) === 'multiSelector' ? range : [range]) as Range[]
  const key = textOr(host.prop('rangeKey'))
  return columns.map(column => column.map(row => (typeof row === 'object' ? textOr(row[key]) : row)))
}

const selectOf = (rows: string[], chosen: number): HTMLSelectElement => {
  const select = document.createElement('select')
  select.append(...rows.map((row, index) => new Option(row, String(index), false, index === chosen)))
  return select
}

function inputsOf(host: Host, mode: string): (HTMLSelectElement | HTMLInputElement)[] {
  const native = NATIVE_TYPES[mode]
  if (native) {
    const value = textOr(host.prop('value'))
    return [Object.assign(document.createElement('input'), { type: native, value })]
  }
  const value = host.prop('value')
  const chosen = (Array.isArray(value) ? value : [value]).map(Number)
  return columnsOf(host).map((rows, index) => selectOf(rows, chosen[index] ?? 0))
}

/** Opens on a tap: a list a column, or the browser's own date or time field, with 确定 and 取消. */
export const picker: Behaviour = host => {
  const mode = (): string => textOr(host.prop('mode')) || 'selector'
  const initial = (): unknown => host.prop('value')
  let value: unknown
  const open = (): void => {
    if (isTrue(host.prop('disabled'))) return
    if (mode() === 'region') return reportMissing('<picker mode="region">')
    const inputs = inputsOf(host, mode())
    inputs.forEach((input, column) => {
      input.dataset.testid = `picker-column-${column}`
      if (mode() === 'multiSelector')
        input.addEventListener('change', () =>
          host.fire('columnchange', { column, value: Number(input.value) }),
        )
    })
    const close = (confirmed: boolean) => (): void => {
      overlay.remove()
      if (!confirmed) return host.fire('cancel', {})
      const values = inputs.map(input => (NATIVE_TYPES[mode()] ? input.value : Number(input.value)))
      value = mode() === 'multiSelector' ? values : values[0]
      host.fire('change', { value })
    }
    const ok = box('shell-button shell-button-ok', { text: '确定', testId: 'picker-ok', onTap: close(true) })
    const no = box('shell-button', { text: '取消', testId: 'picker-cancel', onTap: close(false) })
    const body = box('shell-picker-columns', { children: inputs })
    const dialog = box('shell-dialog', {
      children: [body, box('shell-dialog-buttons', { children: [no, ok] })],
    })
    const overlay = openOverlay('center', 'picker', [dialog])
  }
  host.onTap(open)
  registerControl(host.dom, {
    name: () => textOr(host.prop('name')),
    value: () => value ?? initial(),
    reset: () => (value = undefined),
    activate: open,
  })
  return undefined
}
