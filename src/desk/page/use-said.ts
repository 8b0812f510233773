/** What the server's functions say, which is English, in the language of the desk. */
import { useContext } from 'react'
import { SIMPLIFIED } from '../../publishing/messages'
import traditional from '../../publishing/messages/traditional.json'
import { translator, type Translate } from '../../publishing/messages/translator'
import type { DeskLanguage } from '../words'
import { Language } from './use-words'

const TRANSLATE: Record<DeskLanguage, Translate> = {
  'zh-Hans': translator(SIMPLIFIED),
  'zh-Hant-TW': translator(traditional),
  en: text => text,
}

export const useSaid = (): Translate => TRANSLATE[useContext(Language)]
