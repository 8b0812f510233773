import { describe, expect, it } from 'vitest'
import { countCharacters } from '../../../../../src/publishing/formats/text/characters'
import { readText } from '../../../../../src/publishing/formats/text/read-text'
import { COLUMNS } from './columns'
import { creditLines, outline, titles } from './outline'

describe('columns of all kinds', () => {
  it.each(COLUMNS)('$name', column => {
    const { draft, leftOut, layout } = readText(Buffer.from(column.text), 'column.txt')
    expect({ tag: draft.tag, title: draft.title, subtitle: draft.subtitle, date: draft.date }).toEqual({
      tag: column.tag,
      title: column.title,
      subtitle: column.subtitle,
      date: column.date,
    })
    expect(outline(draft)).toEqual(column.outline)
    expect(creditLines(draft)).toEqual(column.credits ?? [])
    expect(titles(draft.series)).toEqual(column.series ?? [])
    expect(titles(draft.related)).toEqual(column.related ?? [])
    if (column.leftOut) expect(leftOut.map(part => `${part.line}: ${part.reason}`)).toEqual(column.leftOut)
    if (column.layout) expect(layout.split(':')[0]).toBe(column.layout)
  })

  it.each(COLUMNS)('accounts for every character: $name', column => {
    const { charactersIn, charactersPlaced, leftOut } = readText(Buffer.from(column.text), 'column.txt')
    expect(charactersIn).toBe(countCharacters(column.text))
    const out = leftOut.reduce((sum, part) => sum + countCharacters(part.text), 0)
    expect(charactersPlaced + out).toBe(charactersIn)
  })
})
