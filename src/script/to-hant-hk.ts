import Compatibility from 'opencc-js/dict/CJK_Compatibility_Ideographs'
import HKVariants from 'opencc-js/dict/HKVariants'
import HKVariantsPhrases from 'opencc-js/dict/HKVariantsPhrases'
import STCharacters from 'opencc-js/dict/STCharacters'
import STPhrases from 'opencc-js/dict/STPhrases'
import Generated from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases'
import { buildPipeline } from './pipeline'

/** Simplified to the traditional of Hong Kong. */
export const toHantHK = buildPipeline({
  normalization: [Compatibility],
  segmentation: [STPhrases, Generated],
  chain: [
    [STPhrases, Generated, STCharacters],
    [HKVariantsPhrases, HKVariants],
  ],
})
