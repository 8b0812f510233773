import { describe, expect, it } from 'vitest'
import { parseSeries, writeSeries } from '../../../../src/publishing/source/series-file'

const TEXT = `# 渡口的人写的
title: 河埠头 # 栏目
script: zh-Hans
tags: [河埠头]
listed:
  - {tag: 河埠头, title: "林老三：修桥的人", date: 2026-03-01}
`

describe('series.yaml', () => {
  it('is read', () => {
    expect(parseSeries(TEXT, 'series.yaml')).toEqual({
      title: '河埠头',
      script: 'zh-Hans',
      tags: ['河埠头'],
      listed: [{ tag: '河埠头', title: '林老三：修桥的人', date: '2026-03-01' }],
    })
  })

  it('keeps the comments of an editor when a title is added', () => {
    const series = parseSeries(TEXT, 'series.yaml')
    const more = { ...series, listed: [...(series.listed ?? []), { title: '阿莲：灯下补网' }] }
    const written = writeSeries(more, TEXT)
    expect(parseSeries(written, 'series.yaml')).toEqual(more)
    expect(written).toContain('# 渡口的人写的\ntitle: 河埠头 # 栏目\n')
  })

  it('stays as it is, to the byte, when nothing has changed', () => {
    expect(writeSeries(parseSeries(TEXT, 'series.yaml'), TEXT)).toBe(TEXT)
  })

  it('complains with line and mend', () => {
    expect(() => parseSeries('title: 河埠头\nscript: zh-Hans\ntags: 河埠头\n', 'series.yaml')).toThrow(
      'series.yaml:3: "tags" is not right. It should be Array, not "河埠头".',
    )
  })
})
