import Compatibility from 'opencc-js/dict/CJK_Compatibility_Ideographs'
import HKVariantsRev from 'opencc-js/dict/HKVariantsRev'
import TSCharacters from 'opencc-js/dict/TSCharacters'
import TWVariantsRev from 'opencc-js/dict/TWVariantsRev'
import { createFold } from './fold'
import { buildPipeline } from './pipeline'
import { VARIANTS } from './variants'

/**
 * `createFold` with the tables of single characters: what `to-hans` makes of a character that stands alone, without
 * its phrases, which are half of its bytes.
 */
export const fold = createFold(
  buildPipeline({
    normalization: [Compatibility],
    chain: [
      [TWVariantsRev, HKVariantsRev],
      [TSCharacters, VARIANTS],
    ],
  }),
)
