import { ScrollView, View } from '@tarojs/components'
import type { Inline, Table } from '../../model'
import { Inlines } from './Inlines'

const Row = ({ cells, head }: { cells: readonly Inline[][]; head?: boolean }) => (
  <View className="table-row" ariaRole="row">
    {cells.map((cell, column) => (
      <View key={column} className={head ? 'table-cell table-head' : 'table-cell'} ariaRole="cell">
        <Inlines content={cell} />
      </View>
    ))}
  </View>
)

/** A table; wider than the page it scrolls sideways by itself. */
export function TableBlock({ table }: { table: Table }) {
  return (
    <ScrollView scrollX className="block table-frame">
      <View className="table" ariaRole="table">
        {table.header && <Row cells={table.header} head />}
        {table.rows.map((row, at) => (
          <Row key={at} cells={row} />
        ))}
      </View>
    </ScrollView>
  )
}
