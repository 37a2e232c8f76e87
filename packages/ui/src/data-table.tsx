import type { ReactNode } from 'react'
import { cx } from './cx.ts'

export type Column<Row> = {
  readonly key: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  readonly align?: 'start' | 'end' | 'center' | undefined
  /** Figures: right-aligned, tabular, not wrapped. */
  readonly numeric?: boolean | undefined
  /** Names the row: bold, a row header, opens the details. One column; the first when none is marked. */
  readonly rowHeader?: boolean | undefined
  /** Makes the header a link that sorts; `direction` only on the column sorted by now. */
  readonly sort?:
    | { readonly href: string; readonly direction?: 'ascending' | 'descending' | undefined }
    | undefined
  readonly headerHidden?: boolean | undefined
  readonly nowrap?: boolean | undefined
}

export type DataTableProps<Row> = {
  /** Names the table and its scrolling region. */
  readonly caption: string
  readonly captionHidden?: boolean | undefined
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** A row's working, opened in place without script; null for a row that has none. */
  readonly details?: ((row: Row) => ReactNode) | undefined
  readonly detailsOpen?: ((row: Row) => boolean) | undefined
  /** Read out by screen readers inside the opened control. */
  readonly detailsNote?: string | undefined
  /** Shown instead of rows: an EmptyState. */
  readonly empty?: ReactNode
  /** On a narrow container rows become "cards" (default), or the table keeps scrolling sideways. */
  readonly narrow?: 'cards' | 'scroll' | undefined
  readonly footer?: ReactNode
  readonly density?: 'normal' | 'compact' | undefined
}

function alignment<Row>(column: Column<Row>): string {
  const align = column.align ?? (column.numeric ? 'end' : 'start')
  return align === 'end' ? 'text-end' : align === 'center' ? 'text-center' : 'text-start'
}

/** A calm table: hairlines, right-aligned figures, one strong column, rows that open into their working. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, narrow = 'cards', density = 'normal' } = props
  const headerKey = (columns.find((column) => column.rowHeader) ?? columns[0])?.key
  if (rows.length === 0 && props.empty) return props.empty
  const cards = narrow === 'cards'
  const padding = density === 'compact' ? 'px-4 py-1.5' : 'px-4 py-2.5'
  return (
    <section
      aria-label={props.caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative @container/dl-table overflow-x-auto rounded-card border border-line bg-surface print:overflow-visible print:border-0"
    >
      <table role={cards ? 'table' : undefined} className={cx('w-full border-collapse', cards && 'dl-cards')}>
        <caption
          className={props.captionHidden ? 'sr-only' : 'px-4 pt-3.5 pb-1 text-start text-lg font-bold'}
        >
          {props.caption}
        </caption>
        <thead role={cards ? 'rowgroup' : undefined}>
          <tr role={cards ? 'row' : undefined}>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} cards={cards} />
            ))}
          </tr>
        </thead>
        <tbody role={cards ? 'rowgroup' : undefined}>
          {rows.map((row) => {
            const detail = props.details?.(row) ?? null
            const cells = columns.map((column) => (
              <BodyCell
                key={column.key}
                column={column}
                cards={cards}
                padding={padding}
                isHeader={column.key === headerKey}
                toggle={
                  detail !== null && column.key === headerKey
                    ? {
                        open: props.detailsOpen?.(row) ?? false,
                        note: props.detailsNote ?? 'The working is in the next row.',
                      }
                    : null
                }
                indent={props.details !== undefined && detail === null && column.key === headerKey}
              >
                {column.cell(row)}
              </BodyCell>
            ))
            return (
              <RowPair
                key={props.rowKey(row)}
                cards={cards}
                columnCount={columns.length}
                cells={cells}
                detail={detail}
              />
            )
          })}
        </tbody>
        {props.footer ? <tfoot className="font-bold">{props.footer}</tfoot> : null}
      </table>
    </section>
  )
}

function HeaderCell<Row>({ column, cards }: { readonly column: Column<Row>; readonly cards: boolean }) {
  const direction = column.sort?.direction
  return (
    <th
      scope="col"
      role={cards ? 'columnheader' : undefined}
      aria-sort={direction}
      className={cx(
        'border-b border-line px-4 py-2.5 align-baseline text-sm font-semibold text-muted',
        alignment(column),
      )}
    >
      {column.sort ? (
        <a
          href={column.sort.href}
          className="inline-flex min-h-6 items-center gap-1.5 text-inherit underline decoration-transparent underline-offset-4 hover:text-ink hover:decoration-current"
        >
          {column.header}
          <span aria-hidden="true" className={direction ? 'text-ink' : 'opacity-60'}>
            {direction === 'ascending' ? '↑' : direction === 'descending' ? '↓' : '↕'}
          </span>
        </a>
      ) : (
        <span className={column.headerHidden ? 'sr-only' : undefined}>{column.header}</span>
      )}
    </th>
  )
}

function BodyCell<Row>(props: {
  readonly column: Column<Row>
  readonly cards: boolean
  readonly padding: string
  readonly isHeader: boolean
  readonly toggle: { readonly open: boolean; readonly note: string } | null
  readonly indent: boolean
  readonly children: ReactNode
}) {
  const { column, cards, children } = props
  const look = cx(
    'border-b border-line align-baseline',
    props.padding,
    alignment(column),
    (column.numeric || column.nowrap) && 'whitespace-nowrap',
    column.numeric && 'tabular-nums',
  )
  if (!props.isHeader) {
    return (
      <td role={cards ? 'cell' : undefined} className={look}>
        {cards ? (
          <span aria-hidden="true" className="dl-cell-label text-start text-sm whitespace-normal text-muted">
            {column.headerHidden ? '' : column.header}
          </span>
        ) : null}
        {cards ? <span className="min-w-0">{children}</span> : children}
      </td>
    )
  }
  return (
    <th
      scope="row"
      role={cards ? 'rowheader' : undefined}
      className={cx(look, 'font-bold', props.indent && 'ps-[2.1rem]')}
    >
      {props.toggle ? (
        <details className="dl-row-toggle" open={props.toggle.open}>
          <summary className="dl-summary -my-1.5 -ms-1.5 inline-flex min-h-9 items-center gap-2 rounded-tag px-1.5">
            <span aria-hidden="true" className="dl-marker" />
            {children}
          </summary>
          <span className="sr-only">{props.toggle.note}</span>
        </details>
      ) : (
        children
      )}
    </th>
  )
}

function RowPair(props: {
  readonly cards: boolean
  readonly columnCount: number
  readonly cells: ReactNode
  readonly detail: ReactNode
}) {
  const { cards } = props
  return (
    <>
      <tr role={cards ? 'row' : undefined} className="[tbody>&:last-child>*]:border-b-0">
        {props.cells}
      </tr>
      {props.detail === null ? null : (
        <tr role={cards ? 'row' : undefined} className="dl-detail-row">
          <td
            role={cards ? 'cell' : undefined}
            colSpan={props.columnCount}
            className="dl-detail-cell border-b border-line px-4 pb-6"
          >
            {props.detail}
          </td>
        </tr>
      )}
    </>
  )
}
