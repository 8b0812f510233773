/** A file that takes all time or memory is an error of itself; the next one is read. */
import { afterEach, describe, expect, it } from 'vitest'
import {
  isolated,
  type IsolatedReading,
  type Limits,
} from '../../../../src/publishing/import/reading/isolated'

let reading: IsolatedReading | undefined
afterEach(() => reading?.end())

const started = (limits: Partial<Limits>): IsolatedReading => {
  reading = isolated({ seconds: 60, megabytes: 512, ...limits })
  return reading
}

const sound = { name: 'a.txt', bytes: Buffer.from('灯\n\n灯还亮着。') }
/** Far more lines than anybody has written. */
const slow = { name: 'slow.html', bytes: Buffer.from(`<p>灯${'<br>'.repeat(500_000)}</p>`) }
const large = { name: 'large.html', bytes: Buffer.from(`<p>${'<b>船</b>'.repeat(1_000_000)}`) }

describe('reading in a process of its own', () => {
  it('gives what reading gives, and says what the editor has to mend', async () => {
    const { read, unpackFeed, toSource } = started({})
    const result = await read(sound)
    expect(result.draft).toMatchObject({ title: '灯', blocks: [{ content: ['灯还亮着。'] }] })
    const source = await toSource(sound.name, result, 'deng', result.draft.blocks, 'deng.origin.txt')
    expect(source).toMatchObject({ id: 'deng', title: '灯', script: 'zh-Hans' })
    await expect(read({ name: 'a.pdf', bytes: Buffer.from('%PDF-') })).rejects.toThrow(
      'a.pdf: This is a PDF file',
    )
    await expect(unpackFeed({ name: 'a.xml', bytes: Buffer.from('<rss></rss>') })).rejects.toThrow(
      'a.xml: This feed',
    )
  })

  it.each([
    ['time', slow, { seconds: 1 }, 'slow.html: Reading it takes longer than 1 s'],
    ['memory', large, { megabytes: 100 }, 'large.html: Reading it takes more than 100 MB'],
  ])('ends a file that takes too much %s', async (_, file, limits, message) => {
    const { read } = started(limits)
    await expect(read(file)).rejects.toThrow(message)
  })

  it('is started again after it was ended', async () => {
    const { read } = started({ megabytes: 100 })
    await expect(read(large)).rejects.toThrow()
    expect((await read(sound)).draft.title).toBe('灯')
  })
})
