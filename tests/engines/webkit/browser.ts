/** The commands of WebDriver BiDi that Playwright sends, carried out by WebKit's WebDriver. */
import { randomUUID } from 'node:crypto'
import { Script } from 'node:vm'
import { ProtocolError } from '../bidi-server'
import { startScreen } from './driver'
import { type Emit, type Page, sandboxOf } from './page'
import { takePicture, type PictureParams } from './picture'
import { Seat } from './seat'
import { UserContext } from './user-context'

interface Target {
  context?: string
  sandbox?: string
}

interface CallParams {
  functionDeclaration: string
  expression: string
  arguments?: object[]
  target: Target
  resultOwnership?: 'root' | 'none'
  serializationOptions?: { maxObjectDepth?: number }
}

type Answer = (params: never) => Promise<object | undefined> | object | undefined

/** What Playwright asks for at every start, and what nothing here depends on. */
const GRANTED = [
  'session.subscribe',
  'network.addDataCollector',
  'network.setCacheBehavior',
  'browser.setDownloadBehavior',
  'emulation.setLocaleOverride',
  'emulation.setScreenOrientationOverride',
  'emulation.setScreenSettingsOverride',
  'browsingContext.activate',
]

export class Browser {
  private readonly contexts = new Map<string, UserContext>()
  /** Browsers that wait for their next reader. */
  private readonly free: Seat[] = []
  private screen: Awaited<ReturnType<typeof startScreen>> | undefined

  constructor(private readonly emit: Emit) {}

  /** Carries a command out. @throws ProtocolError for one that is not known here */
  async answer(method: string, params: Record<string, unknown>): Promise<object | undefined> {
    if (GRANTED.includes(method)) return undefined
    const answer = this.answers[method]
    if (answer === undefined) throw new ProtocolError('unknown command', method)
    return answer(params as never)
  }

  async close(): Promise<void> {
    const seats = [...this.free, ...[...this.contexts.values()].map(({ seat }) => seat)]
    await Promise.all(seats.map(seat => seat.close()))
    this.screen?.close()
  }

  private readonly answers: Record<string, Answer> = {
    'session.new': async () => {
      this.screen = await startScreen()
      return {
        sessionId: randomUUID(),
        capabilities: { browserName: 'webkitgtk', browserVersion: '', userAgent: '', platformName: 'linux' },
      }
    },
    'browser.close': async () => {
      await this.close()
      return undefined
    },
    'browser.createUserContext': async () => {
      const seat = this.free.pop() ?? (await Seat.open(this.screen?.display ?? ''))
      const context = new UserContext(randomUUID(), seat, this.emit)
      this.contexts.set(context.name, context)
      return { userContext: context.name }
    },
    'browser.removeUserContext': async ({ userContext }: { userContext: string }) => {
      const context = this.userContext(userContext)
      await context.close()
      this.contexts.delete(userContext)
      await this.release(context.seat)
      return undefined
    },
    'browsingContext.create': async ({ userContext }: { userContext: string }) => {
      const { context } = await this.userContext(userContext).open()
      return { context }
    },
    'browsingContext.close': async ({ context }: { context: string }) => {
      await this.owner(context).closePage(this.page(context))
      return undefined
    },
    'browsingContext.navigate': async ({ context, url }: { context: string; url: string }) => ({
      navigation: await this.page(context).navigate(url),
      url,
    }),
    'browsingContext.reload': async ({ context }: { context: string }) => {
      await this.page(context).reload()
      return undefined
    },
    'browsingContext.traverseHistory': async ({ context, delta }: { context: string; delta: number }) => {
      await this.page(context).traverse(delta)
      return undefined
    },
    'browsingContext.setViewport': async (params: {
      context?: string
      userContexts?: string[]
      viewport: { width: number; height: number }
    }) => {
      for (const name of params.userContexts ?? []) this.userContext(name).viewport = params.viewport
      if (params.context !== undefined)
        await this.page(params.context).resize(params.viewport.width, params.viewport.height)
      return undefined
    },
    'browsingContext.captureScreenshot': (params: PictureParams) =>
      takePicture(this.owner(params.context).callIn(params.context), params),
    'input.performActions': async ({ context, actions }: { context: string; actions: object[] }) => {
      await this.owner(context).callIn(context)('POST', '/actions', { actions: actions.map(withWholePixels) })
      await this.page(context).look()
      return undefined
    },
    'script.evaluate': ({ expression, ...rest }: CallParams) =>
      this.call({ ...rest, expression, functionDeclaration: asFunction(expression), arguments: [] }),
    'script.callFunction': (params: CallParams) => this.call(params),
    'script.disown': async ({ handles, target }: { handles: string[]; target: Target }) => {
      await this.page(target.context).release(handles)
      return undefined
    },
    'script.addPreloadScript': (params: {
      functionDeclaration: string
      contexts?: string[]
      userContexts?: string[]
    }) => {
      const script = randomUUID()
      const contexts = [
        ...(params.userContexts ?? []).map(name => this.userContext(name)),
        ...(params.contexts ?? []).map(name => this.owner(name)),
      ]
      for (const { seat } of contexts) seat.gateway.preloads.set(script, params.functionDeclaration)
      return { script }
    },
    'script.removePreloadScript': ({ script }: { script: string }) => {
      for (const { seat } of this.contexts.values()) seat.gateway.preloads.delete(script)
      return undefined
    },
    'network.addIntercept': () => ({ intercept: randomUUID() }),
    'emulation.setMediaFeaturesOverride': ({ features }: { features: Record<string, string | null> }) => {
      if (features['prefers-color-scheme'] === 'dark')
        throw new ProtocolError('unsupported operation', 'WebKitGTK cannot be told to prefer a dark scheme.')
      return undefined
    },
    'emulation.setNetworkConditions': (params: {
      networkConditions: { type: 'offline' } | null
      userContexts: string[]
    }) => {
      for (const name of params.userContexts)
        this.userContext(name).seat.gateway.isOffline = params.networkConditions !== null
      return undefined
    },
  }

  private async call(params: CallParams): Promise<object> {
    const {
      functionDeclaration,
      arguments: args = [],
      target,
      resultOwnership,
      serializationOptions,
    } = params
    const depth = serializationOptions?.maxObjectDepth
    const result = await this.page(target.context).run(
      functionDeclaration,
      args,
      depth,
      resultOwnership === 'root',
    )
    if (target.sandbox === undefined || !('realm' in result)) return result
    return { ...result, realm: sandboxOf(String(result.realm)) }
  }

  /** The next reader takes it, where nothing of this one is left. */
  private async release(seat: Seat): Promise<void> {
    try {
      await seat.clear()
      this.free.push(seat)
    } catch {
      await seat.close()
    }
  }

  private userContext(name: string): UserContext {
    const context = this.contexts.get(name)
    if (context === undefined) throw new ProtocolError('no such frame', name)
    return context
  }

  private owner(context: string): UserContext {
    const owner = [...this.contexts.values()].find(({ pages }) => pages.has(context))
    if (owner === undefined) throw new ProtocolError('no such frame', context)
    return owner
  }

  private page(context = ''): Page {
    const page = this.owner(context).pages.get(context)
    if (page === undefined) throw new ProtocolError('no such frame', context)
    return page
  }
}

/** WebDriver's pointers stand on whole pixels. */
function withWholePixels(source: object): object {
  const { actions, ...rest } = source as { actions: { x?: number; y?: number }[] }
  return {
    ...rest,
    actions: actions.map(({ x, y, ...action }) => ({
      ...action,
      ...(x !== undefined && { x: Math.floor(x) }),
      ...(y !== undefined && { y: Math.floor(y) }),
    })),
  }
}

/** An expression as a function that returns it, statements as one that runs them. */
function asFunction(source: string): string {
  const expression = `() => (${source.trim().replace(/;$/, '')}\n)`
  try {
    new Script(expression)
    return expression
  } catch {
    return `() => { ${source} }`
  }
}
