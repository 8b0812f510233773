/**
 * Files that others have sent to the reader's chats, where the browser's own chooser stands for the list of them; and
 * files that the app sends to a chat.
 */
import { settings } from '../state'
import { asynchronous, type Api } from './api'
import { addTempFile, localFile } from './files'

/** What the app has sent. */
export const sent: { name: string; text: string }[] = []

type FileType = 'image' | 'video' | 'file'

interface ChooseOptions {
  count: number
  type?: 'all' | FileType
  extension?: string[]
}

const typeOf = ({ type }: File): FileType =>
  type.startsWith('image/') ? 'image' : type.startsWith('video/') ? 'video' : 'file'

/** Whether WeChat's list would have a file in it. */
function isOffered(file: File, { type = 'all', extension }: ChooseOptions): boolean {
  if (type !== 'all' && typeOf(file) !== type) return false
  if (type !== 'file' || !extension) return true
  return extension.some(ending => file.name.endsWith(`.${ending.replace(/^\./, '')}`))
}

function chooseFiles(options: ChooseOptions): Promise<File[]> {
  const input = Object.assign(document.createElement('input'), { type: 'file', multiple: options.count > 1 })
  return new Promise((resolve, reject) => {
    input.addEventListener('cancel', () => reject(new Error('cancel')))
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])].filter(file => isOffered(file, options))
      if (files.length > 0) resolve(files.slice(0, options.count))
      else reject(new Error('cancel'))
    })
    input.click()
  })
}

async function chooseMessageFile(options: ChooseOptions): Promise<object> {
  const { count, extension = [] } = options
  if (!Number.isInteger(count) || count < 0 || count > 100)
    throw new Error('parameter error: count should be from 0 to 100')
  if (extension.includes('')) throw new Error('parameter error: extension should hold no empty String')
  if (settings.chosenFiles === 'undeclared')
    throw new Error('api scope is not declared in the privacy agreement')
  const files = await chooseFiles(options)
  return {
    tempFiles: files.map(file => ({
      path: addTempFile(file),
      size: file.size,
      name: file.name,
      type: typeOf(file),
      time: Math.floor(file.lastModified / 1000),
    })),
  }
}

interface SendOptions {
  filePath: string
  fileName?: string
}

/** wx.shareFileMessage: "filePath must be a local or temporary path" (developers.weixin.qq.com, since 2.16.1). */
async function shareFileMessage({ filePath, fileName }: SendOptions): Promise<void> {
  const file = localFile(filePath)
  if (!file) throw new Error(`file doesn't exist, ${filePath}`)
  sent.push({ name: fileName ?? filePath.replace(/^.*\//, ''), text: await file.text() })
}

export const chatFilesApi = (): Api => ({
  shareFileMessage: asynchronous<SendOptions>('shareFileMessage', shareFileMessage),
  chooseMessageFile: asynchronous<ChooseOptions>('chooseMessageFile', chooseMessageFile),
})
