#!/usr/bin/env -S node --import tsx
/**
 * WebKitGTK for Playwright: Playwright speaks WebDriver BiDi, WebKitGTK's driver the older WebDriver, and this one
 * translates. A user context has a browser to itself. What is not translated is refused as an unknown command.
 */
import { Browser } from './webkit/browser'
import { type Command, ProtocolError, serveBidi } from './bidi-server'

let browser: Browser | undefined

serveBidi(
  client => {
    const own = (browser = new Browser((method, params) => client.send({ type: 'event', method, params })))
    return ({ id, method, params }: Command) => {
      void own.answer(method, params).then(
        result => {
          client.send({ type: 'success', id, result: result ?? {} })
          if (method === 'browser.close') process.exit()
        },
        (error: unknown) => {
          const code = error instanceof ProtocolError ? error.code : 'unknown error'
          const message = error instanceof Error ? error.message : String(error)
          client.send({ type: 'error', id, error: code, message })
        },
      )
    }
  },
  () => browser?.close(),
)
process.once('SIGTERM', () => void browser?.close().finally(() => process.exit()))
