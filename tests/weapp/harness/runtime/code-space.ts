import { addGlobalErrorListener, addGlobalWarningListener, globalOptions } from 'glass-easel'
import { MiniProgramEnv, type AssociatedBackend, type CodeSpace } from 'glass-easel-miniprogram-adapter'
import { PhoneBackend } from './backend'
import { messageOf, reportError } from './report'
import { dispatchTouches } from './touch'

/** Sets glass-easel up with the app's templates and settings. @param onError told of what the app's code throws */
export function createCodeSpace(onError: (message: string) => void): {
  codeSpace: CodeSpace
  backend: AssociatedBackend
} {
  // Must be set before anything is defined; without it no element has its id.
  globalOptions.writeIdToDOM = true
  addGlobalErrorListener((cause, method) => {
    onError(`${method ?? ''} ${messageOf(cause)}`)
    return false
  })
  addGlobalWarningListener(message => {
    // WeChat draws nothing for a list that is not there yet, and says nothing; Taro's templates count on it.
    if (!message.startsWith('The for-list data is neither Array nor Object'))
      reportError(`glass-easel: ${message}`)
    return false
  })
  const environment = new MiniProgramEnv()
  const codeSpace = environment.createCodeSpace('', true)
  const backend = new PhoneBackend()
  dispatchTouches(backend)
  addTemplates(codeSpace)
  addSettings(codeSpace)
  return { codeSpace, backend: environment.associateBackend(backend) }
}

function addTemplates(codeSpace: CodeSpace): void {
  const groupList = weappTemplates.app
  for (const [path, content] of Object.entries(groupList))
    codeSpace.addCompiledTemplate(path, { groupList, content, fallbackListenerOnNativeNode: true } as never)
}

/** Components that app.json names are known to every page and component. */
function addSettings(codeSpace: CodeSpace): void {
  const named = (weappConfig.json.app?.usingComponents ?? {}) as Record<string, string>
  const everywhere = Object.entries(named).map(([tag, path]) => [tag, `/${path.replace(/^\//, '')}`])
  for (const [path, json] of Object.entries(weappConfig.json)) {
    const own = json.usingComponents as Record<string, string> | undefined
    const usingComponents = { ...(Object.fromEntries(everywhere) as Record<string, string>), ...own }
    codeSpace.addComponentStaticConfig(path, { ...json, usingComponents })
  }
}
