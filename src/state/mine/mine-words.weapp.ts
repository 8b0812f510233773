/**
 * Words of 我的 that only the mini-program has, apart from the shared ones, which every page of H5 brings along: what
 * WeChat's menus offer where the reader's data leaves or comes back, and what is said of copies on the device.
 */
import type { Language } from '../../words/language'

interface MineWords {
  /** Ways out: a file for a chat, or a text to paste. */
  send: string
  copy: string
  /** Ways in. */
  choose: string
  paste: string
  /** WeChat gave neither the file nor the clipboard. */
  refused: string
  /** How many articles can be read offline, and what they take. */
  copies: (count: number, size: string) => string
  copiesFull: string
  copiesForbidden: string
  clearCopies: string
  /** Before all offline articles are deleted. */
  clearQuestion: string
}

export const MINE_WORDS: Record<Language, MineWords> = {
  'zh-Hans': {
    send: '发给朋友或文件传输助手',
    copy: '复制全部文字',
    choose: '从聊天里选文件',
    paste: '粘贴复制好的文字',
    refused: '微信没有允许，换另一种方式试试',
    copies: (count: number, size: string) =>
      count > 0 ? `${count} 篇可离线读，占 ${size}` : `打开过的文章会留在这里，离线也能读`,
    copiesFull: '这台设备存不下了，新打开的文章离线时读不到',
    copiesForbidden: '这台设备不让存文件，离线时读不到文章',
    clearCopies: '清除离线文章',
    clearQuestion: '打开过的文章和整本下载的系列都会从这台设备删掉，要连上网络才能再读。',
  },
  'zh-Hant-TW': {
    send: '傳給朋友或檔案傳輸助手',
    copy: '複製全部文字',
    choose: '從聊天裡選檔案',
    paste: '貼上複製好的文字',
    refused: '微信沒有允許，換另一種方式試試',
    copies: (count, size) =>
      count > 0 ? `${count} 篇可離線讀，占 ${size}` : `打開過的文章會留在這裡，離線也能讀`,
    copiesFull: '這台裝置空間不足，新打開的文章離線時讀不到',
    copiesForbidden: '這台裝置不讓存檔案，離線時讀不到文章',
    clearCopies: '清除離線文章',
    clearQuestion: '打開過的文章和整本下載的系列都會從這台裝置刪除，要連上網路才能再讀。',
  },
  'zh-Hant-HK': {
    send: '傳給朋友或檔案傳輸助手',
    copy: '複製全部文字',
    choose: '從聊天裏選檔案',
    paste: '貼上複製好的文字',
    refused: '微信沒有允許，換另一種方式試試',
    copies: (count, size) =>
      count > 0 ? `${count} 篇可離線閱讀，佔 ${size}` : `打開過的文章會留在這裡，離線也可閱讀`,
    copiesFull: '這部裝置儲存空間不足，新打開的文章離線時讀不到',
    copiesForbidden: '這部裝置不容許儲存檔案，離線時讀不到文章',
    clearCopies: '清除離線文章',
    clearQuestion: '打開過的文章和整本下載的系列都會從這部裝置刪除，要連上網絡才能再讀。',
  },
  en: {
    send: 'Send as a file to a chat',
    copy: 'Copy as text',
    choose: 'Choose a file from a chat',
    paste: 'Paste copied text',
    refused: 'WeChat did not allow it: try the other way',
    copies: (count, size) =>
      count > 0
        ? `${count} articles can be read offline, ${size}`
        : 'Articles that you open stay here, to be read offline',
    copiesFull: 'This device is full: articles opened from now on cannot be read offline',
    copiesForbidden: 'This device lets no files be kept: articles cannot be read offline',
    clearCopies: 'Delete offline articles',
    clearQuestion: 'Articles you opened and series you downloaded will be deleted from this device.',
  },
}
