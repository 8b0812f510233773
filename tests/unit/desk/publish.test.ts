/** Publishing from the desk, as far as nothing is published; the rest is shown in a browser (tests/desk/publish.spec.ts). */
import { afterEach, expect, it } from 'vitest'
import type { Failed } from '../../../src/desk/protocol'
import { openDesk } from './desk-app'

const opened: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of opened.splice(0)) await close()
})

async function ask(address: string, init?: RequestInit): Promise<Response> {
  const desk = await openDesk({})
  opened.push(desk.close)
  return desk.ask(address, init)
}

it('says so where nobody has named a place, and how that is done', async () => {
  expect(await (await ask('/api/publish')).json()).toEqual({ runs: 0 })
  const plan = await ask('/api/publish/plan')
  expect(plan.status).toBe(422)
  expect(((await plan.json()) as Failed).problems).toEqual([
    {
      file: '',
      message: 'Nobody has said where to publish to',
      mend: 'Begin the desk with the options of the publish command: npm run desk -- --out FOLDER --site ADDRESS',
    },
  ])
})

it.each([{ rollback: '--out=/' }, { rollback: 'a b' }, { withdraw: -1 }, { withdraw: '3' }, 'all'])(
  'takes no options of the command from the page: %j',
  async wanted => {
    const answer = await ask('/api/publish', { method: 'POST', body: JSON.stringify(wanted) })
    expect(answer.status).toBe(422)
  },
)
