/** Conversion for publishing: dictionaries, segmentation, grammar. Node only; the device has `src/script/device`. */
export { convert, createConverter, type Converted, type Direction, type Flag } from './converter'
