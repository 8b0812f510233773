import { ScrollView, View } from '@tarojs/components'
import type { Inline, Table } from '../../model/schema'
import { Inlines } from './Inlines'
import './table.scss'

const Row = ({ cells, head }: { cells: readonly Inline[][]; head?: boolean }) => (
  <View className="table-row" ariaRole="row">
    {cells.map((cell, column) => (
      <View key={column} className={head ? 'table-cell table-head' : 'table-cell'} ariaRole="cell">
        <Inlines content={cell} />
      </View>
    ))}
  </View>
)

/**
 * A table; wider than the page it scrolls sideways by itself, with a shade at an edge where it goes on. What scrolls in
 * WeChat is a box inside of its scroll-view, which no background of ours reaches: shades and covers are boxes here.
 */
export function TableBlock({ table }: { table: Table }) {
  return (
    <ScrollView scrollX className="article-block table-scroll">
      <View className="table-wide">
        <View className="table-shade table-shade-start" />
        <View className="table-cover table-cover-start" />
        <View className="table" ariaRole="table">
          {table.header && <Row cells={table.header} head />}
          {table.rows.map((row, at) => (
            <Row key={at} cells={row} />
          ))}
        </View>
        <View className="table-cover table-cover-end" />
        <View className="table-shade table-shade-end" />
      </View>
    </ScrollView>
  )
}
