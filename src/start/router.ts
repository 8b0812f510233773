/** Taro's router, run ahead of what needs it: a task of its own; see config/entry-loader.js. */
export { history } from '@tarojs/router'
