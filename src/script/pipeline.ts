import { Trie } from 'opencc-js/core'

/** A dictionary, as opencc-js ships it or as its entries: what is written, and what it becomes. */
export type Dictionary = string | [source: string, replacement: string][]

/** A dictionary group: where two dictionaries hold the same key, the one named first wins. */
export type DictionaryGroup = readonly Dictionary[]

/** What an OpenCC configuration says: normalise, cut by longest match, map every segment through the chain. */
export interface Recipe {
  normalization?: DictionaryGroup
  segmentation?: DictionaryGroup
  chain: readonly DictionaryGroup[]
}

export const loadTrie = (group: DictionaryGroup): Trie => {
  const trie = new Trie()
  trie.loadDictGroup([...group])
  return trie
}

/** Builds a converter that does what OpenCC does with the same configuration. */
export const buildPipeline = ({ normalization, segmentation, chain }: Recipe): ((text: string) => string) => {
  const normalizer = normalization && loadTrie(normalization)
  const cutter = segmentation && loadTrie(segmentation)
  const tries = chain.map(loadTrie)
  const cut = (text: string) => (cutter ? cutter.segment(text) : [text])
  return text =>
    cut(normalizer ? normalizer.convert(text) : text)
      .map(segment => tries.reduce((piece, trie) => trie.convert(piece), segment))
      .join('')
}
