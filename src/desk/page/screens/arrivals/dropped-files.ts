/** Files that were dropped, chosen or pasted, with their paths: pictures of a saved page lie in a folder beside it. */

export interface Dropped {
  path: string
  file: Blob
}

/** What was chosen in the browser's own window. */
export const chosenFiles = (list: FileList): Dropped[] =>
  [...list].map(file => ({ path: file.webkitRelativePath || file.name, file }))

/** What was dropped, folders opened. To be asked within the event: afterwards the browser knows nothing of it. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<Dropped[]> {
  const entries = [...items].flatMap(item => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return chosenFiles(files)
  return (await Promise.all(entries.map(filesIn))).flat()
}

async function filesIn(entry: FileSystemEntry): Promise<Dropped[]> {
  const path = entry.fullPath.replace(/^\//, '')
  if (entry instanceof FileSystemFileEntry || entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    )
    return [{ path, file }]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const all: FileSystemEntry[] = []
  // A reader gives a hundred at a time, and none at its end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) break
    all.push(...some)
  }
  return (await Promise.all(all.map(filesIn))).flat()
}

const [BEGINS, ENDS] = ['<!--StartFragment-->', '<!--EndFragment-->']

/** What was copied, without what browsers and office programs put around it. */
function fragmentOf(html: string): string {
  const [begin, end] = [html.indexOf(BEGINS), html.lastIndexOf(ENDS)]
  return begin >= 0 && end > begin ? html.slice(begin + BEGINS.length, end) : html
}

/** Files as they are; else the copied page, or its text. @param name that a text without a title goes by */
export function pastedFiles(clipboard: DataTransfer, name: string): Dropped[] {
  if (clipboard.files.length > 0 && !clipboard.types.includes('text/html'))
    return chosenFiles(clipboard.files)
  const page = fragmentOf(clipboard.getData('text/html'))
  if (page.trim()) return [{ path: `${name}.html`, file: new Blob([page]) }]
  const text = clipboard.getData('text/plain')
  return text.trim() ? [{ path: `${name}.txt`, file: new Blob([text]) }] : []
}
