import type { UserConfigExport } from '@tarojs/cli'

/**
 * Has Chromium (136 and later, WebView too) compile every function of a script while the script is still coming, on a
 * thread of its own. Left to the first call of each, opening an article blocks twice as long (tests/bench/README.md).
 * https://v8.dev/blog/explicit-compile-hints
 */
const COMPILE_EARLY = '//# allFunctionsCalledOnLoad'

export default {
  terser: {
    enable: true,
    config: {
      // Taro keeps the names of functions and quotes every key on H5: 5 KB of the first page (gzip).
      keep_fnames: false,
      output: {
        quote_keys: false,
        keep_quoted_props: false,
        // Chinese text stays as it is: as \uXXXX escapes it would take twice its bytes.
        ascii_only: false,
        preamble: process.env.TARO_ENV === 'h5' ? COMPILE_EARLY : '',
      },
    },
  },
} satisfies UserConfigExport
