#!/usr/bin/env -S node --import tsx
/**
 * Firefox as a system's packages bring it, for Playwright, which speaks to a newer one: this passes every message on but
 * the one command that the installed Firefox does not know, and asks for tabs, not windows: a window of its own takes a
 * quarter of a short test's processor time.
 *
 * Started by Playwright with Firefox's own arguments.
 */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { WebSocket } from 'ws'
import { type Command, serveBidi } from './bidi-server'
import { findFirefox } from './programs'

const LISTENING = /^WebDriver BiDi listening on (ws:\/\/\S+)$/

const firefox = spawn(findFirefox(), process.argv.slice(2), {
  stdio: ['ignore', 'ignore', 'pipe'],
})
firefox.once('exit', code => process.exit(code ?? 0))
process.once('SIGTERM', () => firefox.kill())

createInterface({ input: firefox.stderr }).on('line', line => {
  const address = LISTENING.exec(line)?.[1]
  if (address === undefined) return
  const browser = new WebSocket(`${address}/session`)
  const open = new Promise(resolve => browser.once('open', resolve))
  serveBidi(
    client => {
      browser.on('message', data => client.send(JSON.parse((data as Buffer).toString()) as object))
      browser.once('close', () => process.exit())
      return command => {
        if (command.method === 'browsingContext.create') command.params.type = 'tab'
        if (command.method === 'emulation.setMediaFeaturesOverride') client.send(unasked(command))
        else void open.then(() => browser.send(JSON.stringify(command)))
      }
    },
    () => browser.close(),
  )
})

/** Yes to the light scheme, which is what it shows by itself; the dark one it cannot be told to. */
function unasked({ id, params }: Command): object {
  const scheme = (params.features as Record<string, unknown>)['prefers-color-scheme']
  if (scheme !== 'dark') return { type: 'success', id, result: {} }
  const message = 'The installed Firefox cannot be told to prefer a dark scheme.'
  return { type: 'error', id, error: 'unsupported operation', message }
}
