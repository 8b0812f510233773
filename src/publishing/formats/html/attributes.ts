/** Attributes are counted before a tree is built of them: each costs a parser some 20 µs and 100 bytes. */
import { Tokenizer } from 'htmlparser2'

/** What editors and WeChat write has some twenty to an element. */
const MOST_OF_ELEMENT = 1_000
/** A page of 60,000 characters, each in an element with a style of its own, has a quarter of these. */
const MOST_OF_PAGE = 500_000

/** A page that nobody has written by hand or by a program for texts. */
export class TooManyAttributes extends RangeError {}

/** @throws TooManyAttributes at the first that is too many, without looking further */
export function boundAttributes(html: string): void {
  let ofElement = 0
  let ofPage = 0
  const pass = (): void => undefined
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: false },
    {
      onopentagname() {
        ofElement = 0
      },
      onattribname() {
        ofElement += 1
        ofPage += 1
        if (ofElement > MOST_OF_ELEMENT)
          throw new TooManyAttributes(`An element has more than ${MOST_OF_ELEMENT} attributes`)
        if (ofPage > MOST_OF_PAGE)
          throw new TooManyAttributes(`Its elements have more than ${MOST_OF_PAGE} attributes`)
      },
      onattribdata: pass,
      onattribentity: pass,
      onattribend: pass,
      oncdata: pass,
      onclosetag: pass,
      oncomment: pass,
      ondeclaration: pass,
      onend: pass,
      onopentagend: pass,
      onprocessinginstruction: pass,
      onselfclosingtag: pass,
      ontext: pass,
      ontextentity: pass,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
}
