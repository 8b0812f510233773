import type { Table } from '../../model/schema'
import { Inlines } from './Inlines'

/** A table; wider than the page it scrolls sideways by itself. */
export function TableBlock({ table }: { table: Table }) {
  return (
    <div className="article-block table-frame" tabIndex={0} role="group">
      <table className="table">
        {table.header && (
          <thead>
            <tr>
              {table.header.map((cell, column) => (
                <th key={column} scope="col">
                  <Inlines content={cell} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column}>
                  <Inlines content={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
