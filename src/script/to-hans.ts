import Compatibility from 'opencc-js/dict/CJK_Compatibility_Ideographs'
import HKVariantsRev from 'opencc-js/dict/HKVariantsRev'
import TSCharacters from 'opencc-js/dict/TSCharacters'
import TSPhrases from 'opencc-js/dict/TSPhrases'
import TWVariantsRev from 'opencc-js/dict/TWVariantsRev'
import TWVariantsRevPhrases from 'opencc-js/dict/TWVariantsRevPhrases'
import { buildPipeline } from './pipeline'
import { VARIANTS } from './variants'

/** Traditional of either region to simplified. */
export const toHans = buildPipeline({
  normalization: [Compatibility],
  segmentation: [TSPhrases],
  chain: [
    [TWVariantsRevPhrases, TWVariantsRev, HKVariantsRev],
    [TSPhrases, TSCharacters, VARIANTS],
  ],
})
