import HKVariants from 'opencc-js/dict/HKVariants'
import HKVariantsPhrases from 'opencc-js/dict/HKVariantsPhrases'
import HKVariantsRev from 'opencc-js/dict/HKVariantsRev'
import HKVariantsRevPhrases from 'opencc-js/dict/HKVariantsRevPhrases'
import TWVariants from 'opencc-js/dict/TWVariants'
import TWVariantsPhrases from 'opencc-js/dict/TWVariantsPhrases'
import TWVariantsRev from 'opencc-js/dict/TWVariantsRev'
import TWVariantsRevPhrases from 'opencc-js/dict/TWVariantsRevPhrases'
import { loadTrie } from '../../script/pipeline'
import taiwanForms from './taiwan-forms.json'

export type Region = 'zh-Hant-TW' | 'zh-Hant-HK'

/**
 * Rows of `taiwan-forms.json`: OpenCC's standard, Taiwan's form, the source. OpenCC takes these for a matter of the
 * writer's taste; in Taiwan they have a standard.
 */
const TAIWAN_FORMS = taiwanForms.map(([standard = '', form = '']) => `${standard} ${form}`).join('|')

const TO = {
  'zh-Hant-TW': loadTrie([TAIWAN_FORMS, TWVariantsPhrases, TWVariants]),
  'zh-Hant-HK': loadTrie([HKVariantsPhrases, HKVariants]),
}

const FROM = {
  'zh-Hant-TW': loadTrie([TWVariantsRevPhrases, TWVariantsRev]),
  'zh-Hant-HK': loadTrie([HKVariantsRevPhrases, HKVariantsRev]),
}

/** OpenCC's standard of traditional characters to a region's: 裏 → 裡 in Taiwan, 爲 → 為 in both. */
export const toRegion = (text: string, region: Region): string => TO[region].convert(text)

/** A region's traditional characters to OpenCC's standard. */
export const fromRegion = (text: string, region: Region): string => FROM[region].convert(text)
