/** Subscription messages and login, as WeChat's documents have them. */
import type { MiniProgram } from '../../driver'
import { call, expect, noted, run, test } from './mini'

const OWN = ['template-1', 'template-2', 'template-3', 'template-4']
const templates = OWN.join(' ')
const METHOD = 'requestSubscribeMessage'

/** Asks in a tap. @returns what came of it */
async function atTap(app: MiniProgram, tmplIds: unknown, delay?: number): Promise<unknown> {
  const before = (await noted(app, 'told')).length
  await run(app, 'atTap', METHOD, { tmplIds }, delay)
  await app.tap(app.id('add'))
  await expect.poll(async () => (await noted(app, 'told')).length).toBe(before + 1)
  return (await noted(app, 'told')).at(-1)
}

test('asks the reader in a tap, and tells what they chose', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ settings: { templates } })
  for (const [button, choice] of [
    ['modal-ok', 'accept'],
    ['modal-cancel', 'reject'],
  ] as const) {
    const answer = atTap(app, OWN.slice(0, 2))
    await app.part(button).tap()
    expect(await answer).toEqual({ errMsg: `${METHOD}:ok`, 'template-1': choice, 'template-2': choice })
  }
})

test('does not ask whoever has chosen for always, nor of a template that is blocked', async ({
  openMiniProgram,
}) => {
  const app = await openMiniProgram({ settings: { templates } })
  for (const subscriptions of ['accept', 'reject', 'ban', 'filter'] as const) {
    await app.change({ subscriptions })
    expect(await atTap(app, OWN.slice(0, 1))).toMatchObject({ 'template-1': subscriptions })
  }
  await app.change({ subscriptions: 'off' })
  expect(await atTap(app, OWN.slice(0, 1))).toMatchObject({ errCode: 20004 })
})

test.describe('refuses', () => {
  test('whoever is not in a tap', async ({ openMiniProgram }) => {
    const app = await openMiniProgram({ settings: { templates } })
    const said = `${METHOD}:fail can only be invoked by user TAP gesture.`
    expect(await call(app, METHOD, { tmplIds: OWN.slice(0, 1) })).toBe(said)
    expect(await atTap(app, OWN.slice(0, 1), 20)).toMatchObject({ errMsg: said })
  })

  for (const [what, tmplIds, errCode] of [
    ['no template', [], 10001],
    ['four', OWN, 20003],
    ['one that the account has not', ['template-9'], 20001],
    ['what is no id', [1], 10004],
  ] as const)
    test(what, async ({ openMiniProgram }) => {
      const app = await openMiniProgram({ settings: { templates } })
      expect(await atTap(app, tmplIds)).toMatchObject({ errCode })
    })

  test('without a network, login too', async ({ openMiniProgram }) => {
    const app = await openMiniProgram({ settings: { templates } })
    expect(await call(app, 'login')).toMatchObject({ errMsg: 'login:ok' })
    await app.change({ network: 'none' })
    expect(await atTap(app, OWN.slice(0, 1))).toMatchObject({ errCode: 10002 })
    expect(await call(app, 'login')).toBe('login:fail net::ERR_INTERNET_DISCONNECTED')
  })
})
