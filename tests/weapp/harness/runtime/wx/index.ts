import type { PageStack } from '../page-stack'
import { reportMissing } from '../report'
import { inSinglePageMode, isThere } from '../state'
import type { LaunchOptions } from '../types'
import { asynchronous, type Api, type Callbacks } from './api'
import { checkArguments } from './arguments'
import { chatFilesApi } from './chat-files'
import { fileSystemApi } from './file-system'
import { fontApi } from './font'
import { interactionApi } from './interaction'
import { mediaApi } from './media'
import { navigationApi } from './navigation'
import { networkApi } from './network'
import { permissionApi } from './permission'
import { queryApi } from './query'
import { OFF_IN_SINGLE_PAGE_MODE } from './single-page'
import { storageApi } from './storage'
import { subscriptionApi } from './subscription'
import { systemApi } from './system'

type Method = (...given: unknown[]) => unknown

/**
 * The `wx` object of the phone's base library: what the harness provides, checked, and a stand-in that notes its call for
 * all else.
 */
export function createWx(stack: PageStack, launch: LaunchOptions): Api {
  const provided: Api = {
    ...navigationApi(stack),
    ...storageApi(),
    ...networkApi(),
    ...interactionApi(stack),
    ...permissionApi(),
    ...subscriptionApi(),
    ...fileSystemApi(),
    ...fontApi(),
    ...chatFilesApi(),
    ...mediaApi(stack),
    ...queryApi(stack),
    ...systemApi(stack, launch),
  }
  const lacking = Object.keys(weappConfig.shapes).filter(name => !name.includes('.') && !(name in provided))
  const all: [string, unknown][] = [
    ...Object.entries(provided).map(([name, value]): [string, unknown] => [
      name,
      typeof value === 'function' ? checked(name, value as Method) : value,
    ]),
    ...lacking.map((name): [string, unknown] => [name, standIn(name)]),
  ]
  return Object.fromEntries(all.filter(([name]) => isThere(name)))
}

/** Checks arguments as WeChat would, and refuses what single-page mode refuses. */
function checked(name: string, method: Method): Method {
  const refuse = asynchronous(name, () => {
    throw new Error('disabled in single page mode')
  })
  return (...given) => {
    checkArguments(name, given)
    if (inSinglePageMode() && OFF_IN_SINGLE_PAGE_MODE.has(name))
      return refuse(given[0] as Callbacks | undefined)
    return method(...given)
  }
}

/** A method that WeChat has and the harness lacks. */
function standIn(name: string): Method {
  const fail = asynchronous(name, () => {
    throw new Error('not provided by the harness')
  })
  return (...given) => {
    reportMissing(`wx.${name}`)
    const options = given[0]
    return typeof options === 'object' && options !== null ? fail(options) : undefined
  }
}
