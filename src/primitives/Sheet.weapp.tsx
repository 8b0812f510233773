import { RootPortal, View } from '@tarojs/components'
import { Button } from './Button'
import type { SheetProps } from './types'

/** A sheet over the page; a tap beside it closes it, and the page behind does not scroll. */
export function Sheet({ title, closeLabel, script, wide, onClose, children }: SheetProps) {
  return (
    <RootPortal>
      <View className={`page-colours script-${script}`}>
        <View className="sheet-scrim" catchMove onClick={onClose} />
        <View
          className={wide ? 'sheet sheet-wide' : 'sheet'}
          catchMove
          ariaRole="dialog"
          ariaLabel={title}
          ariaModal
        >
          <View className="sheet-head">
            <View className="sheet-title">{title}</View>
            <Button className="sheet-close" label={closeLabel} onTap={onClose}>
              ×
            </Button>
          </View>
          {children}
        </View>
      </View>
    </RootPortal>
  )
}
