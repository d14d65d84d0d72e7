import type { ReactNode } from 'react'
import { createStyles } from '../style-sheet'

const styles = createStyles({
  table: 'width:100%;border-collapse:collapse;background:#fff',
  head: 'padding:10px 14px;text-align:start;border-bottom:1px solid #dee3e9;color:#5d6c7b;font-weight:600',
  cell: 'padding:10px 14px;text-align:start;border-bottom:1px solid #eff1f4;vertical-align:middle',
})

/** A plain table; the rows are cells in the order of the columns. */
export function Table(props: { columns: readonly string[]; rows: { key: string; cells: ReactNode[] }[] }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {props.columns.map((column) => (
            <th key={column} scope="col" className={styles.head}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.key}>
            {row.cells.map((cell, index) => (
              <td key={props.columns[index]} className={styles.cell}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
