/** Copying on H5: a ladder of ways, from the best to the one that always works. */

/** Whether the system itself says that a text was copied. */
export const isCopyTold = (): boolean => false

/**
 * Copies a text; must be called from a tap.
 * @returns false where no way worked: then show the text in a field that the reader can select. Never rejects.
 */
export async function copy(text: string): Promise<boolean> {
  return (await copyByClipboard(text)) || copyBySelection(text)
}

/** Absent without HTTPS and in older WebViews; refused where the page has lost the focus or the permission. */
async function copyByClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement as HTMLElement | null
  // Inside an open dialog everything outside it is inert, and cannot be selected.
  const room = focused?.closest('dialog, [role="dialog"]') ?? document.body
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true // no keyboard comes up
  field.setAttribute('aria-hidden', 'true')
  // 16 px keeps iOS from zooming to the field; fixed and at the top keeps the page from scrolling to it.
  field.style.cssText = 'position:fixed;top:0;left:0;opacity:0;font-size:16px'
  room.append(field)
  try {
    field.focus({ preventScroll: true })
    field.setSelectionRange(0, text.length)
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- no other way exists where there is no clipboard
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    focused?.focus({ preventScroll: true })
  }
}
