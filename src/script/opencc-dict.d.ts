/** A dictionary of opencc-js: entries `source replacement`, joined by `|`. */
declare module 'opencc-js/dict/*' {
  const dictionary: string
  export default dictionary
}
