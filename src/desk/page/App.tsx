/** The frame of the desk: its parts at the head, and the screen that the address means. */
import { createElement, useEffect, useState } from 'react'
import { LANGUAGES, type DeskLanguage } from '../words'
import { frameWords } from '../words/frame'
import { hashOf, segmentsOf, useHash } from './route'
import { screens } from './screens'
import { chooseLanguage, chosenLanguage, Language } from './use-words'

/** Each language by its own name. */
const NAMES: Record<DeskLanguage, string> = { 'zh-Hans': '简体', 'zh-Hant-TW': '繁體', en: 'English' }

export function App() {
  const hash = useHash()
  const [language, setLanguage] = useState(chosenLanguage)
  const words = frameWords[language]
  const [first = '', ...rest] = segmentsOf(hash)
  const screen = screens.get(first)

  useEffect(() => {
    document.documentElement.lang = language
    document.body.className = `page-colours script-${language === 'en' ? 'zh-Hans' : language}`
  }, [language])
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [hash])

  return (
    <Language.Provider value={language}>
      <a className="skip" href="#text" onClick={skip}>
        {words.skip}
      </a>
      <header className="frame-head">
        <a className="frame-name" href={hashOf()}>
          {words.desk}
        </a>
        <nav aria-label={words.nav}>
          {PARTS.map(([segment, part]) =>
            screens.has(segment) ? (
              <a
                key={part}
                href={hashOf(...(segment ? [segment] : []))}
                aria-current={segment === first ? 'page' : undefined}
              >
                {words.parts[part]}
              </a>
            ) : null,
          )}
        </nav>
        <select
          aria-label={words.language}
          value={language}
          onChange={event => {
            const chosen = LANGUAGES.find(one => one === event.target.value) ?? language
            chooseLanguage(chosen)
            setLanguage(chosen)
          }}
        >
          {LANGUAGES.map(one => (
            <option key={one} value={one}>
              {NAMES[one]}
            </option>
          ))}
        </select>
      </header>
      <main id="text" tabIndex={-1}>
        {screen ? createElement(screen, { rest }) : <p className="told">{words.missing}</p>}
      </main>
    </Language.Provider>
  )
}

const PARTS = [
  ['', 'list'],
  ['arrivals', 'arrivals'],
  ['publish', 'publish'],
] as const

/** The part behind `#` is taken by the screens. */
function skip(event: React.MouseEvent): void {
  event.preventDefault()
  document.getElementById('text')?.focus()
}
