import type { UserConfigExport } from '@tarojs/cli'

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
      },
    },
  },
} satisfies UserConfigExport
