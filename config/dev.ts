import path from 'node:path'
import type { UserConfigExport } from '@tarojs/cli'
import { COMPILED } from './library-folder'

export default {
  h5: {
    devServer: {
      host: '127.0.0.1',
      port: 10086,
      open: false,
      // Taro lets every host in. Pages of other sites shall not read what is being written here.
      allowedHosts: 'auto',
      headers: { 'Cross-Origin-Resource-Policy': 'same-origin' },
      // Straight from where it is compiled to: the page is loaded again when an article has changed.
      static: [
        { directory: path.resolve(__dirname, '..', COMPILED, 'h5'), publicPath: '/library', watch: true },
      ],
    },
  },
} satisfies UserConfigExport
