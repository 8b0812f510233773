import { RootPortal, ScrollView, View } from '@tarojs/components'
import { useContext } from 'react'
import { Button } from './Button'
import { LookContext } from './look-context'
import type { SheetProps } from './types'
import '../styles/sheets.scss'

/** A sheet over the page; a tap beside it closes it, and the page behind does not scroll. */
export function Sheet({ title, closeLabel, script, beside, onClose, children }: SheetProps) {
  const look = useContext(LookContext)
  return (
    <RootPortal>
      <View
        className={`page-colours script-${script} ${beside ? 'sheet-beside' : ''} ${look.className}`
          .replace(/\s+/g, ' ')
          .trim()}
        style={look.style}
      >
        <View className="sheet-scrim" catchMove onClick={onClose} />
        <View className="sheet" ariaRole="dialog" ariaLabel={title} ariaModal>
          <View className="sheet-head">
            <View className="sheet-title">{title}</View>
            <Button className="sheet-close" label={closeLabel} onTap={onClose}>
              ×
            </Button>
          </View>
          <ScrollView scrollY className="sheet-body">
            {children}
          </ScrollView>
        </View>
      </View>
    </RootPortal>
  )
}
