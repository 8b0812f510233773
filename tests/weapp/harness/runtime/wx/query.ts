import type { PageStack } from '../page-stack'
import { canvasNodeOf } from '../components/media'
import { reportMissing } from '../report'
import type { PageInstance } from '../types'
import type { Api } from './api'

interface Drawn {
  id: string
  dataset: object | null
  data?: Record<string, unknown>
  $$: HTMLElement
}
/** What a page or component object holds of glass-easel. */
interface Component {
  _$: { getShadowRoot(): { querySelectorAll(selector: string): Drawn[] } | undefined }
}

interface Fields {
  id?: boolean
  dataset?: boolean
  rect?: boolean
  size?: boolean
  scrollOffset?: boolean
  properties?: string[]
  computedStyle?: string[]
  node?: boolean
  context?: boolean
  mark?: boolean
}
type Result = Record<string, unknown>
type Listener = (result: unknown) => void

function resultOf(element: Drawn, fields: Fields): Result {
  const { $$: dom } = element
  const { left, top, right, bottom, width, height } = dom.getBoundingClientRect()
  const style = fields.computedStyle ? getComputedStyle(dom) : undefined
  if (fields.context || fields.mark) reportMissing('NodesRef.fields of context or mark')
  return {
    ...(fields.id && { id: element.id }),
    ...(fields.dataset && { dataset: element.dataset }),
    ...(fields.rect && { left, top, right, bottom }),
    ...(fields.size && { width, height }),
    ...(fields.scrollOffset && offsetOf(dom)),
    ...(fields.node && { node: canvasNodeOf(dom) }),
    ...Object.fromEntries((fields.properties ?? []).map(name => [name, element.data?.[name]])),
    ...Object.fromEntries((fields.computedStyle ?? []).map(name => [name, style?.getPropertyValue(name)])),
  }
}

const offsetOf = ({ scrollLeft, scrollTop, scrollWidth, scrollHeight }: Element): Result => ({
  scrollLeft,
  scrollTop,
  scrollWidth,
  scrollHeight,
})

const RECT: Fields = { id: true, dataset: true, rect: true, size: true }
const OFFSET: Fields = { id: true, dataset: true, scrollOffset: true }

/** `wx.createSelectorQuery`: asks where drawn elements are. Its answers come together, in a later task. */
class SelectorQuery {
  private readonly questions: { answer(): unknown; listener: Listener | undefined }[] = []
  private root: Component | undefined

  constructor(private readonly stack: PageStack) {}

  in(component: Component): this {
    this.root = component
    return this
  }

  select(selector: string): NodesRef {
    return this.nodes(fields => {
      const found = this.find(selector)[0]
      return found ? resultOf(found, fields) : null
    })
  }

  selectAll(selector: string): NodesRef {
    return this.nodes(fields => this.find(selector).map(element => resultOf(element, fields)))
  }

  selectViewport(): NodesRef {
    return this.nodes(fields => {
      const { scroller: $$ } = this.stack.top()
      return resultOf({ id: '', dataset: {}, $$ }, fields)
    })
  }

  exec(done?: (results: unknown[]) => void): this {
    const questions = this.questions.splice(0)
    window.setTimeout(() => {
      const results = questions.map(({ answer }) => answer())
      questions.forEach(({ listener }, index) => listener?.(results[index]))
      done?.(results)
    })
    return this
  }

  private nodes(answer: (fields: Fields) => unknown): NodesRef {
    const ask = (fields: Fields, listener: Listener | undefined): this => {
      this.questions.push({ answer: () => answer(fields), listener })
      return this
    }
    return {
      fields: (fields, listener) => ask(fields, listener),
      boundingClientRect: listener => ask(RECT, listener),
      scrollOffset: listener => ask(OFFSET, listener),
      node: listener => ask({ node: true }, listener),
    }
  }

  private find(selector: string): Drawn[] {
    const root = this.root ?? (this.stack.top().instance as unknown as Component)
    return root._$.getShadowRoot()?.querySelectorAll(selector) ?? []
  }
}

interface NodesRef {
  fields(fields: Fields, listener?: Listener): SelectorQuery
  boundingClientRect(listener?: Listener): SelectorQuery
  scrollOffset(listener?: Listener): SelectorQuery
  node(listener?: Listener): SelectorQuery
}

type Observing = (options?: object) => unknown

export function queryApi(stack: PageStack): Api {
  return {
    createSelectorQuery: () => new SelectorQuery(stack),
    createIntersectionObserver: (component: PageInstance | undefined, options?: object) => {
      const owner = component ?? stack.top().instance
      return (owner.createIntersectionObserver as Observing).call(owner, options)
    },
  }
}
