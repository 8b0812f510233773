/** The article as its readers will see it: by script, by screen, by day and by night. */
import { useEffect, useState } from 'react'
import { h5Path, miniPath, type Place } from '../../../model/addresses'
import { VARIANTS } from '../../../model/values'
import { seeWords } from '../../words/see'
import type { Face, Preview } from '../../protocol'
import { send } from '../api'
import { Problems } from '../parts/Problems'
import { Cards } from './see/Cards'
import { hashOf } from '../route'
import type { ScreenProps } from '../screens'
import type { Asked } from '../use-asked'
import { useWords } from '../use-words'

/** CSS pixels. */
const WIDTHS = { phone: 390, tablet: 820 }
const SIZES = ['phone', 'tablet'] as const
const THEMES = ['light', 'dark'] as const
const FACES: readonly Face[] = ['h5', 'weapp']

export function SeeScreen({ rest: [series = '', ...segments] }: ScreenProps) {
  const words = useWords(seeWords)
  const name = segments.join('/')
  const [turn, setTurn] = useState(0)
  const [made, setMade] = useState<Asked<Preview>>({ state: 'loading' })
  const [face, setFace] = useState<Face>('h5')
  const [variant, setVariant] = useState<(typeof VARIANTS)[number]>('original')
  const [size, setSize] = useState<(typeof SIZES)[number]>('phone')
  const [theme, setTheme] = useState<(typeof THEMES)[number]>('light')
  useEffect(() => {
    let isWanted = true
    const settle = (now: Asked<Preview>): void => {
      if (isWanted) setMade(now)
    }
    send<Preview>('POST', 'preview', { series, name, face }).then(
      answer => settle({ state: 'there', answer }),
      (error: unknown) => settle({ state: 'failed', error }),
    )
    return () => {
      isWanted = false
    }
  }, [series, name, face, turn])
  return (
    <div className="see">
      <div className="see-head">
        <h1>{words.title}</h1>
        <a href={hashOf('edit', series, ...segments)}>{words.back}</a>
      </div>
      <div className="see-choices">
        <Choice
          label={words.face}
          of={FACES}
          names={words.faces}
          value={face}
          choose={chosen => {
            setMade({ state: 'loading' })
            setFace(chosen)
          }}
        />
        <Choice
          label={words.script}
          of={VARIANTS}
          names={words.scripts}
          value={variant}
          choose={setVariant}
        />
        <Choice label={words.width} of={SIZES} names={words.widths} value={size} choose={setSize} />
        <Choice label={words.theme} of={THEMES} names={words.themes} value={theme} choose={setTheme} />
        <button
          type="button"
          disabled={made.state === 'loading'}
          onClick={() => {
            setMade({ state: 'loading' })
            setTurn(turn + 1)
          }}
        >
          {words.again}
        </button>
      </div>
      {made.state === 'loading' && (
        <p className="told" role="status">
          {words.making}
        </p>
      )}
      {made.state === 'failed' && <Problems error={made.error} />}
      {made.state === 'there' && (
        <>
          <iframe
            key={`${variant} ${theme} ${face} ${turn}`}
            className="see-frame"
            title={words.frame}
            width={WIDTHS[size]}
            height={844}
            style={{ colorScheme: theme }}
            src={made.answer.address + pageOf(face, theme, { page: 'article', id: made.answer.id, variant })}
          />
          <p className="quiet see-poster">{words.poster}</p>
          <Cards preview={made.answer} />
        </>
      )}
    </div>
  )
}

/** In the mini-program it is by night where the page around it is. */
const pageOf = (face: Face, theme: string, place: Place): string =>
  face === 'h5' ? `.look#${theme} ${h5Path(place)}` : `phone.html#${miniPath(place)}`

interface ChoiceProps<Value extends string> {
  label: string
  of: readonly Value[]
  names: Record<Value, string>
  value: Value
  choose: (value: Value) => void
}

function Choice<Value extends string>({ label, of, names, value, choose }: ChoiceProps<Value>) {
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      {of.map(one => (
        <label key={one}>
          <input type="radio" name={label} checked={one === value} onChange={() => choose(one)} />
          <span>{names[one]}</span>
        </label>
      ))}
    </fieldset>
  )
}
