/** The characters that simplification merged: `contested.json` names their traditional forms, the commonest first. */
import contested from './contested.json'

/** Simplified character → its forms in OpenCC's standard of traditional characters, two or more. */
export const CONTESTED: ReadonlyMap<string, readonly string[]> = new Map(
  contested.map(([char = '', ...forms]) => [char, forms]),
)
