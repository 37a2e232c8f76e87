import { Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import type { Fonts } from './choose-fonts.ts'
import type { StructureTag } from './create-tagger.ts'
import type { DocumentTable } from './document-model.ts'
import { styles } from './pdf-styles.ts'
import { tagged } from './pdf-tags.ts'
import { Runs, Written } from './pdf-text.tsx'

/** The library takes more than its share of time for longer ones on one page: they are dealt out over pages. */
export const ROWS_A_PAGE = 45

/** What the pieces of one table share, so that they are one table to whoever has it read out. */
export interface TableTags {
  readonly table: { readonly tag: StructureTag }
  readonly caption: { readonly tag: StructureTag }
  readonly head: { readonly tag: StructureTag }
  readonly body: { readonly tag: StructureTag }
}

export function tableTags(): TableTags {
  return {
    table: tagged('Table'),
    caption: tagged('Caption', { once: true }),
    head: tagged('THead', { once: true }),
    body: tagged('TBody'),
  }
}

interface TableProps {
  readonly table: DocumentTable
  readonly fonts: Fonts
  /** The rows to be drawn, from and up to; all when missing. */
  readonly rows?: readonly [from: number, to: number]
  readonly tags?: TableTags
}

/** A table, or a piece of one. Its head stands again on every page. */
export function Table({ table, fonts, rows, tags = tableTags() }: TableProps): ReactElement {
  const cellStyle = (index: number) => (table.columns[index]?.align === 'end' ? styles.cellEnd : styles.cell)
  const [from, to] = rows ?? [0, table.rows.length]
  return (
    <View style={styles.table} {...tags.table}>
      {from === 0 ? (
        <Text style={styles.caption} minPresenceAhead={60} {...tags.caption}>
          <Written text={table.caption} fonts={fonts} />
        </Text>
      ) : null}
      <View wrap={false} fixed {...tags.head}>
        <View style={styles.tableRow} {...tagged('TR')}>
          {table.columns.map((column, index) => (
            <Text
              key={column.title}
              style={[cellStyle(index), styles.headCell]}
              {...tagged('TH', { scope: 'Column' })}
            >
              <Written text={column.title} fonts={fonts} />
            </Text>
          ))}
        </View>
      </View>
      <View {...tags.body}>
        {table.rows.slice(from, to).map((row, rowIndex) => (
          <View key={rowIndex} style={styles.tableRow} wrap={false} {...tagged('TR')}>
            {row.map((runs, index) => (
              <Text
                key={index}
                style={cellStyle(index)}
                {...(index === 0 ? tagged('TH', { scope: 'Row' }) : tagged('TD'))}
              >
                <Runs runs={runs} fonts={fonts} />
              </Text>
            ))}
          </View>
        ))}
      </View>
    </View>
  )
}
