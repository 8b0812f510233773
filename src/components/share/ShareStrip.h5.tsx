import { useEffect, type ComponentType, type MouseEvent } from 'react'
import { isHydrating } from '../../store/hydrating'
import { createStore, useStore } from '../../store/store'
import type { SiteTarget } from '../../share/targets'
import type { ShareStripProps } from './types'

/** What draws the targets; absent until its code has come. */
const drawing = createStore<{ Targets?: ComponentType<ShareStripProps> }>({})

/** For pages that are drawn ahead, where all code is there. */
export const drawStripWith = (Targets: ComponentType<ShareStripProps>): void => drawing.set({ Targets })

/** Rejects where the code does not come. */
export const fetchStrip = async (): Promise<void> =>
  drawStripWith((await import('./StripTargets')).StripTargets)

/** React leaves alone what stands in an element of such HTML when it takes a page over. */
const AS_IT_CAME = { __html: '' }

/**
 * 分享到 at the article's end, as the original pages have it: a row of targets, and the sheet behind "more". What makes cards
 * and their links comes when the page has been taken over: until then the row is the one that the page has brought.
 */
export function ShareStrip(props: ShareStripProps) {
  const { Targets } = useStore(drawing)
  useEffect(() => {
    if (!Targets && !isHydrating()) fetchStrip().catch(() => undefined) // the next article asks again
  }, [Targets])
  if (Targets)
    return (
      <div>
        <Targets {...props} />
      </div>
    )
  const open = ({ target }: MouseEvent): void => {
    const button = (target as Element).closest('button')
    if (button) props.onOpen((button.value || undefined) as SiteTarget | undefined)
  }
  // eslint-disable-next-line no-restricted-syntax -- no HTML is put in, what is there is left
  return <div dangerouslySetInnerHTML={AS_IT_CAME} suppressHydrationWarning onClick={open} />
}
