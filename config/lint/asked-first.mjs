/**
 * No API of WeChat's that is younger than the oldest base library that the mini-program runs in, unless the same file
 * asks for it first: `Taro.canIUse('…')`. Which came when is told by WeChat's own typings.
 */
import { readFileSync } from 'node:fs'
import { isYounger, sinceOf } from './since.js'

const MINIMUM_IN = new URL('../../src/device/minimum.weapp.ts', import.meta.url)

/** Once for all files. */
let known
const versions = () => (known ??= { since: sinceOf('Wx'), oldest: minimum() })

function minimum() {
  const version = /MINIMUM = '([\d.]+)'/.exec(readFileSync(MINIMUM_IN, 'utf8'))?.[1]
  if (!version) throw new Error(`${MINIMUM_IN.pathname} states no MINIMUM`)
  return version
}

export const askedFirst = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      young: '`{{name}}` came with {{since}}; phones from {{minimum}} on have to be asked: Taro.canIUse.',
    },
  },
  create(context) {
    const { since, oldest } = versions()
    const asked = new Set()
    const used = []
    return {
      "CallExpression[callee.property.name='canIUse'] > Literal"({ value }) {
        asked.add(value)
      },
      'MemberExpression[computed=false][object.name=/^(?:Taro|wx)$/]'(node) {
        used.push(node)
      },
      'Program:exit'() {
        for (const { property } of used) {
          const { name } = property
          const version = since.get(name)
          if (!version || !isYounger(version, oldest) || asked.has(name)) continue
          context.report({
            node: property,
            messageId: 'young',
            data: { name, since: version, minimum: oldest },
          })
        }
      },
    }
  },
}
