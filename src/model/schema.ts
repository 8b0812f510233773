/**
 * The article model: what publishing writes and what the reader draws. Each type is derived from
 * its runtime schema, so that both sides read the same truth.
 *
 * Formats are additive. Whoever reads passes over members that it does not know, so that a later edition may add some
 * without a new version; blocks of a kind that it does not know are left out (`data/editions.ts`). What an earlier
 * edition cannot read is published for it by `--format` (`publishing/build/formats.ts`).
 */
export * from './article'
export * from './blocks'
export * from './lists'
export { idSchema, scriptSchema, type Script, type Variant } from './names'
export * from './site'
export {
  cardImagesSchema,
  dateSchema,
  imageSchema,
  type CardImages,
  type FigureImage,
  type Image,
} from './parts'
export { HEAD_ROWS, ID_PATTERN, PAGE_ROWS, plainText, SCRIPTS, VARIANTS } from './values'
