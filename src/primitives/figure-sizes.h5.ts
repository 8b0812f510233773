/**
 * How wide a figure stands, for `sizes`: as the column of text (`--measure` and `--gutter` in `styles/_tokens.scss`, in em of
 * the browser's own type, as `--px` is). A reader who has chosen another width of the column gets the same copies.
 */
export const FIGURE_SIZES = '(min-width:45.25em) 42.5em,calc(100vw - 2.75em)'
