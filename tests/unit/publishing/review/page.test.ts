import { describe, expect, it } from 'vitest'
import { reviewPage } from '../../../../src/publishing/review/page'
import { article, reviewed } from './library'

describe('the page', () => {
  it('shows the article with the stretch marked and the finding beside it', async () => {
    const { files } = await reviewed({ 'he-bu/deng.md': article('deng', '走了。\n\n他说不干。') })
    const html = reviewPage(files)
    expect(html).toContain('<p>他说不<mark class="warning">干</mark>。</p></div><ul class="remarks"><li')
    expect(html).toContain('<p>走了。</p></div><ul class="remarks"></ul>')
  })

  it('takes text for text', async () => {
    const { files } = await reviewed({ 'he-bu/deng.md': article('deng', '\\<script>alert(1)\\</script>') })
    expect(reviewPage(files)).not.toContain('<script')
  })
})
