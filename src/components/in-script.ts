import type { Script } from '../model/schema'

/**
 * What an element needs whose text is in another script than what stands around it: under 原文 a list mixes both.
 *
 * @param script of the text; absent where it is that of the page
 * @returns the `language` of a Box, and a class with the fonts, to be put among its own
 */
export const inScript = (script: Script | undefined): { language?: Script; fonts: string } =>
  script === undefined ? { fonts: '' } : { language: script, fonts: ` script-${script}` }
