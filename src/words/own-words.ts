import type { Script } from '../model/schema'

/** Words that stand in the text's script, or in the script that they name, whatever the interface speaks. */
export const ownWords: Record<Script, { appName: string; appMotto: string; scan: string; name: string }> = {
  'zh-Hans': { appName: '连载', appMotto: '一期接一期，慢慢读完', scan: '扫码读全文', name: '简体' },
  'zh-Hant-TW': {
    appName: '連載',
    appMotto: '一期接一期，慢慢讀完',
    scan: '掃碼讀全文',
    name: '繁體（台灣）',
  },
  'zh-Hant-HK': {
    appName: '連載',
    appMotto: '一期接一期，慢慢讀完',
    scan: '掃碼閱讀全文',
    name: '繁體（香港）',
  },
}
