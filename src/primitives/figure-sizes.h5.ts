/**
 * How wide a figure stands, for `sizes`: as the column of text (`--measure` and `--gutter` in `styles/_tokens.scss`, in em of
 * the browser's own type, as `--px` is). A reader who has chosen another width of the column gets the same copies. Where
 * a screen has three pixels for each of CSS's, two thirds of it are said: photographs have what a screen of two has, in half
 * the bytes; the viewer shows all pixels.
 */
export const FIGURE_SIZES = '(min-resolution:2.5dppx) 60vw,(min-width:45.25em) 42.5em,calc(100vw - 2.75em)'
