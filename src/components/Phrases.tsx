import { Text } from '../primitives/Text'
import { phrasesOf } from './title-phrases'

/** What a heading made of phrases is called: its boxes would be read with blanks between them. */
export const phrasesLabel = (title: string): string | undefined =>
  phrasesOf(title).length < 2 ? undefined : title

/**
 * A title that breaks at its marks, as an editor would break it. A phrase is broken inside only where it is longer than a
 * line, and then by the rules of Chinese: `word-break: keep-all` would break it anywhere, before a colon too.
 */
export function Phrases({ children }: { children: string }) {
  const phrases = phrasesOf(children)
  if (phrases.length < 2) return <>{children}</>
  return (
    <>
      {phrases.map((phrase, index) => {
        const words = phrase.trimEnd()
        return [
          <Text key={index} className="phrase">
            {words}
          </Text>,
          // Inside the box it would be lost at the end of its line.
          words === phrase ? '' : ' ',
        ]
      })}
    </>
  )
}
