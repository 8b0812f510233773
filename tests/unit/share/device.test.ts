import Taro from '@tarojs/taro'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { copy as copyOnH5 } from '../../../src/share/clipboard.h5'
import { copy as copyInMiniProgram } from '../../../src/share/clipboard.weapp'
import { canShare, share } from '../../../src/share/system.h5'
import { card } from './samples'

vi.mock('@tarojs/taro', () => ({ default: { setClipboardData: vi.fn() } }))
afterEach(() => vi.unstubAllGlobals())

const refusal = (name: string): DOMException => new DOMException('refused', name)

describe('share by the system', () => {
  const withShare = (answer: () => Promise<void>): ReturnType<typeof vi.fn> => {
    const navigatorShare = vi.fn(answer)
    vi.stubGlobal('navigator', { share: navigatorShare })
    return navigatorShare
  }

  it('hands over title and address', async () => {
    const navigatorShare = withShare(() => Promise.resolve())
    expect(canShare()).toBe(true)
    expect(await share(card)).toBe('shared')
    expect(navigatorShare.mock.calls).toEqual([[{ title: card.title, text: card.title, url: card.url }]])
  })

  it('takes a cancelled share for what it is', async () => {
    withShare(() => Promise.reject(refusal('AbortError')))
    expect(await share(card)).toBe('cancelled')
  })

  it('says that a share is open already', async () => {
    withShare(() => Promise.reject(refusal('InvalidStateError')))
    expect(await share(card)).toBe('open')
  })

  it.each(['NotAllowedError', 'DataError'])('fails on %s', async name => {
    withShare(() => Promise.reject(refusal(name)))
    expect(await share(card)).toBe('failed')
  })

  it.each([
    ['the browser has none', {}],
    ['there is no browser', undefined],
  ])('fails without a word where %s', async (_, navigator) => {
    vi.stubGlobal('navigator', navigator)
    expect(canShare()).toBe(false)
    expect(await share(card)).toBe('failed')
  })
})

/** A document in which a text can be selected and copied, as far as the ladder's second rung needs one. */
class Page {
  copied: string | undefined
  fields: Field[] = []
  focus: unknown
  log: string[] = []
  activeElement: { closest: (selector: string) => unknown; focus: () => void } | null
  body = { append: (field: Field) => this.log.push(`body has ${field.value}`) }
  dialog = { append: (field: Field) => this.log.push(`dialog has ${field.value}`) }

  constructor({ inDialog = false, focused = true, allows = true }) {
    this.activeElement = focused
      ? { closest: () => (inDialog ? this.dialog : null), focus: () => (this.focus = 'button') }
      : null
    this.execCommand = command => {
      const field = this.fields[0]
      if (!allows || command !== 'copy' || !field || this.focus !== field) return false
      this.copied = field.value.slice(...field.selection)
      return true
    }
  }

  execCommand: (command: string) => boolean
  createElement(name: string): Field {
    const field = new Field(this)
    if (name === 'textarea') this.fields.push(field)
    return field
  }
}

class Field {
  value = ''
  readOnly = false
  style = { cssText: '' }
  selection: [number, number] = [0, 0]
  removed = false
  constructor(private page: Page) {}
  setAttribute(): void {}
  focus(): void {
    this.page.focus = this
  }
  setSelectionRange(from: number, to: number): void {
    this.selection = [from, to]
  }
  remove(): void {
    this.removed = true
  }
}

describe('copy on H5', () => {
  const onPage = (
    options: ConstructorParameters<typeof Page>[0],
    clipboard?: { writeText: () => Promise<void> },
  ): Page => {
    const page = new Page(options)
    vi.stubGlobal('document', page)
    vi.stubGlobal('navigator', { clipboard })
    return page
  }

  it('asks the clipboard first', async () => {
    const writeText = vi.fn(() => Promise.resolve())
    const page = onPage({}, { writeText })
    expect(await copyOnH5('題 & 址')).toBe(true)
    expect(writeText.mock.calls).toEqual([['題 & 址']])
    expect(page.fields).toEqual([])
  })

  it.each([
    ['there is no clipboard', undefined],
    ['the clipboard refuses', { writeText: () => Promise.reject(refusal('NotAllowedError')) }],
  ])('copies a selection where %s, and leaves the page as it was', async (_, clipboard) => {
    const page = onPage({}, clipboard)
    expect(await copyOnH5('題\n址')).toBe(true)
    expect(page.copied).toBe('題\n址')
    expect(page.fields[0]).toMatchObject({ readOnly: true, removed: true })
    expect(page.focus).toBe('button')
    expect(page.log).toEqual(['body has 題\n址'])
  })

  it('selects inside an open dialog, outside which nothing can be selected', async () => {
    const page = onPage({ inDialog: true })
    expect(await copyOnH5('址')).toBe(true)
    expect(page.log).toEqual(['dialog has 址'])
  })

  it('needs nothing that has the focus', async () => {
    const page = onPage({ focused: false })
    expect(await copyOnH5('址')).toBe(true)
    expect(page.copied).toBe('址')
  })

  it('owns up where no way works', async () => {
    const page = onPage({ allows: false })
    expect(await copyOnH5('址')).toBe(false)
    expect(page.fields[0]?.removed).toBe(true)
    expect(page.focus).toBe('button')
  })

  it('owns up where the browser throws', async () => {
    const page = onPage({})
    page.execCommand = () => {
      throw refusal('NotSupportedError')
    }
    expect(await copyOnH5('址')).toBe(false)
    expect(page.fields[0]?.removed).toBe(true)
  })
})

describe('copy in the mini-program', () => {
  it('hands the text to WeChat', async () => {
    vi.mocked(Taro.setClipboardData).mockResolvedValueOnce({ errMsg: 'setClipboardData:ok', data: '題\n址' })
    expect(await copyInMiniProgram('題\n址')).toBe(true)
    expect(vi.mocked(Taro.setClipboardData).mock.calls).toEqual([[{ data: '題\n址' }]])
  })

  it('owns up where the privacy declaration does not name the clipboard', async () => {
    vi.mocked(Taro.setClipboardData).mockRejectedValueOnce({
      errMsg: 'setClipboardData:fail api scope is not declared in the privacy agreement',
      errno: 112,
    })
    expect(await copyInMiniProgram('址')).toBe(false)
  })
})
