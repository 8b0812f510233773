/** What WeChat's own menus say where the reader's data leaves or comes back: the mini-program's alone, so not among the shared words. */
import type { Language } from '../../words/language'

interface ChatWords {
  /** Ways out: a file for a chat, or a text to paste. */
  send: string
  copy: string
  /** Ways in. */
  choose: string
  paste: string
  /** WeChat gave neither the file nor the clipboard. */
  refused: string
  /** Before all offline articles are deleted. */
  clearCopies: string
}

export const CHAT_WORDS: Record<Language, ChatWords> = {
  'zh-Hans': {
    send: '发给朋友或文件传输助手',
    copy: '复制全部文字',
    choose: '从聊天里选文件',
    paste: '粘贴复制好的文字',
    refused: '微信没有允许，换另一种方式试试',
    clearCopies: '打开过的文章和整本下载的系列都会从这台设备删掉，要连上网络才能再读。',
  },
  'zh-Hant-TW': {
    send: '傳給朋友或檔案傳輸助手',
    copy: '複製全部文字',
    choose: '從聊天裡選檔案',
    paste: '貼上複製好的文字',
    refused: '微信沒有允許，換另一種方式試試',
    clearCopies: '打開過的文章和整本下載的系列都會從這台裝置刪除，要連上網路才能再讀。',
  },
  'zh-Hant-HK': {
    send: '傳給朋友或檔案傳輸助手',
    copy: '複製全部文字',
    choose: '從聊天裏選檔案',
    paste: '貼上複製好的文字',
    refused: '微信沒有允許，換另一種方式試試',
    clearCopies: '打開過的文章和整本下載的系列都會從這部裝置刪除，要連上網絡才能再讀。',
  },
  en: {
    send: 'Send as a file to a chat',
    copy: 'Copy as text',
    choose: 'Choose a file from a chat',
    paste: 'Paste copied text',
    refused: 'WeChat did not allow it: try the other way',
    clearCopies: 'Articles you opened and series you downloaded will be deleted from this device.',
  },
}
