import type { Article } from '../../../src/model/schema'

/** An article as a library holds it, without its sum; empty but for what it must have. */
export const sampleArticle: Article = {
  version: 1,
  id: 'deng',
  variant: 'original',
  script: 'zh-Hans',
  title: '灯',
  summary: '',
  length: 2,
  blocks: [],
  credits: [],
  series: { id: 'he-bu', title: '河埠头', count: 1 },
  others: [],
  related: [],
}
