/** Taro's runtime, run ahead of what needs it: a task of its own; see config/entry-loader.js. */
export { eventCenter } from '@tarojs/runtime'
