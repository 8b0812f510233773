import type { UserConfigExport } from '@tarojs/cli'

export default {
  // Chinese text stays as it is: as \uXXXX escapes it would take twice its bytes.
  terser: { enable: true, config: { output: { ascii_only: false } } },
} satisfies UserConfigExport
