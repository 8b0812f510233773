// @vitest-environment jsdom
import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeEach, expect, it, vi } from 'vitest'
import { articleKey } from '../../../src/data/keys'
import { sampleArticle } from './sample'

/** What Taro calls when the page is shown again. */
let show = (): void => {}
vi.mock('@tarojs/taro', () => ({ useDidShow: (listener: () => void) => (show = listener) }))
vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

const loadArticle = vi.fn(() => Promise.resolve(sampleArticle))
vi.mock('../../../src/data/source', () => ({ loadArticle: () => loadArticle() }))

const KEY = articleKey('deng', 'original')

beforeEach(() => {
  vi.resetModules()
  loadArticle.mockClear()
})

/** A page with the article's title, or what else there is to say; and a part of it that does something when drawn. */
async function drawn(whileDrawing: () => void = () => undefined): Promise<HTMLElement> {
  const { useArticle } = await import('../../../src/data/use-loaded')
  function Part(): ReactNode {
    whileDrawing()
    return null
  }
  function Page(): ReactNode {
    const { state } = useArticle('deng', 'original')
    return (
      <>
        <h1>{state.status === 'ready' ? state.value.title : state.status}</h1>
        <Part />
      </>
    )
  }
  const element = document.createElement('div')
  await act(() => Promise.resolve(createRoot(element).render(<Page />)))
  return element.querySelector('h1') as HTMLElement
}

it('asks for an article and shows it', async () => {
  expect((await drawn()).textContent).toBe('灯')
  expect(loadArticle).toHaveBeenCalledOnce()
})

it('shows an article that comes between the drawing of the skeleton and its effects', async () => {
  const { setCached, getCached } = await import('../../../src/data/cache')
  const title = await drawn(() => {
    if (getCached(KEY) === undefined) setCached(KEY, sampleArticle)
  })
  expect(title.textContent).toBe('灯')
  expect(loadArticle).not.toHaveBeenCalled()
})

it('shows what another screen has fetched meanwhile, and still when it is shown again', async () => {
  const title = await drawn()
  const { setCached } = await import('../../../src/data/cache')
  act(() => void setCached(KEY, { ...sampleArticle, title: '灯(改)', sum: 'another' }))
  expect(title.textContent).toBe('灯(改)')
  act(() => show())
  expect(title.textContent).toBe('灯(改)')
})

it('fetches again what another screen has found gone', async () => {
  const title = await drawn()
  const { removeCached } = await import('../../../src/data/cache')
  const { WithdrawnError } = await import('../../../src/data/errors')
  loadArticle.mockRejectedValueOnce(new WithdrawnError(KEY))
  await act(async () => {
    removeCached(KEY)
    await Promise.resolve()
  })
  expect(title.textContent).toBe('withdrawn')
})
