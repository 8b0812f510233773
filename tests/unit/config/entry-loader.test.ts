import { describe, expect, it } from 'vitest'
import inSteps from '../../../config/entry-loader.js'

const load = (resourceQuery: string): string => inSteps.call({ resourceQuery }, 'createApp()')

describe('the entry of the H5 app', () => {
  it('runs what it needs first, each part in a task of its own, and itself last', () => {
    const parts = load('').split('.then(() => new Promise(resolve => setTimeout(resolve)))')
    expect(parts.map(part => /import\(.* "(.*)"\)/.exec(part)?.[1])).toEqual([
      'react-dom',
      './start/runtime',
      './start/router',
      './start/hydrate',
      './app',
      './app.config?whole',
    ])
  })

  it('is what Taro generated, in its own step', () => {
    expect(load('?whole')).toBe('createApp()')
  })
})
