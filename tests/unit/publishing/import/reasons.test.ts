import { expect, it } from 'vitest'
import { reasonIn } from '../../../../src/publishing/import/reasons'

it.each([
  ['share marker', '“分享到”', '「分享到」'],
  ['video: 渡船', '视频：渡船', '影片：渡船'],
  ['video', '视频', '影片'],
  [
    'narrow picture, taken as a divider: https://a.example/b.png',
    '细长的图，当作分隔线：https://a.example/b.png',
    '細長的圖，當作分隔線：https://a.example/b.png',
  ],
  [
    'related article: these are computed when publishing',
    '相关文章，发布时自动生成',
    '相關文章，發布時自動產生',
  ],
  [
    'warning: another article may begin here (桥): say --cut to import both, or cut the file before this line',
    '这里可能是另一篇的开头',
    '這裡可能是另一篇的開頭',
  ],
  ['a reason that is new', 'a reason that is new', 'a reason that is new'],
])('%s', (reason, hans, hant) => {
  expect(reasonIn('hans', reason)).toBe(hans)
  expect(reasonIn('hant', reason)).toBe(hant)
})
