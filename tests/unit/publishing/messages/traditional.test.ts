/** `traditional.json` is what the simplified catalog gives; `vitest -u` writes it anew. */
import { expect, it } from 'vitest'
import { SIMPLIFIED } from '../../../../src/publishing/messages'
import kept from '../../../../src/publishing/messages/traditional.json'
import { traditionalOf } from './traditional'

it('is what the simplified catalog gives', async () => {
  await expect(`${JSON.stringify(traditionalOf(SIMPLIFIED), null, 2)}\n`).toMatchFileSnapshot(
    '../../../../src/publishing/messages/traditional.json',
  )
})

it('has the names that are used where it is written', () => {
  expect(kept.sentences['There is no such file']).toBe('沒有這個檔案')
  expect(kept.sentences['Content root']).toBe('放文稿的資料夾')
  expect(kept.sentences['The disk is full; what was there before is whole']).toBe('磁碟滿了；原來的都還完整')
})
