/**
 * Hands a text over to the reader as a file that the browser saves.
 * @returns whether it could be done
 */
export function handOver(name: string, type: string, text: string): Promise<boolean> {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the file after this task.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
  return Promise.resolve(true)
}
