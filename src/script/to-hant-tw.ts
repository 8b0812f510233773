import Compatibility from 'opencc-js/dict/CJK_Compatibility_Ideographs'
import STCharacters from 'opencc-js/dict/STCharacters'
import STPhrases from 'opencc-js/dict/STPhrases'
import Generated from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases'
import TWVariants from 'opencc-js/dict/TWVariants'
import TWVariantsPhrases from 'opencc-js/dict/TWVariantsPhrases'
import { buildPipeline } from './pipeline'

/** Simplified to the traditional of Taiwan. */
export const toHantTW = buildPipeline({
  normalization: [Compatibility],
  segmentation: [STPhrases, Generated],
  chain: [
    [STPhrases, Generated, STCharacters],
    [TWVariantsPhrases, TWVariants],
  ],
})
