import { describe, expect, it } from 'vitest'
import { escapeHtml, jsonForScript, voidElement } from '../../../src/prerender/html'

describe('writing HTML', () => {
  it('escapes what would end text or an attribute', () => {
    expect(escapeHtml('“<a & "b">”')).toBe('“&lt;a &amp; &quot;b&quot;&gt;”')
  })

  it('leaves an element out whose attribute is absent', () => {
    expect(voidElement('meta', { property: 'og:image', content: undefined })).toBe('')
    expect(voidElement('meta', { property: 'og:title', content: 'A "B"' })).toBe(
      '<meta property="og:title" content="A &quot;B&quot;">',
    )
  })

  it('lets no text end a data block', () => {
    const value = { title: '</script><!--<script>', text: 'a<b' }
    const json = jsonForScript(value)
    expect(json).not.toContain('<')
    expect(JSON.parse(json)).toEqual(value)
  })
})
