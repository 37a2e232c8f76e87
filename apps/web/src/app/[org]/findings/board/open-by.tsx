import type { BoardGroup } from '@daylight/domain/remediation'
import { DataTable, LinkText, Panel } from '@daylight/ui'
import type { boardHref } from './board-href.ts'
import { groupWords, lineWords } from './words.ts'

/** Lines before the rest is asked for. */
const FIRST = 8

interface OpenByProps {
  readonly group: BoardGroup
  readonly lines: readonly {
    readonly key: string
    readonly label: string | null
    readonly open: number
    readonly late: number
  }[]
  readonly whole: boolean
  readonly href: ReturnType<typeof boardHref>
}

/** Open actions by one of the board's groups, the most first. */
export function OpenBy({ group, lines, whole, href }: OpenByProps) {
  const shown = whole ? lines : lines.slice(0, FIRST)
  return (
    <Panel title={`Open, ${groupWords[group]}`} id={group}>
      <DataTable
        caption={`Open actions, ${groupWords[group]}`}
        captionHidden
        density="compact"
        narrow="scroll"
        rows={shown}
        rowKey={(line) => line.key}
        columns={[
          { key: 'label', header: 'Which', cell: ({ label }) => lineWords(group, label) },
          {
            key: 'open',
            header: 'Open',
            numeric: true,
            cell: ({ key, label, open }) => (
              <LinkText href={href.line('open', group, key)}>
                {open}
                <span className="sr-only"> open, {lineWords(group, label)}: show them</span>
              </LinkText>
            ),
          },
          {
            key: 'late',
            header: 'Late',
            numeric: true,
            cell: ({ key, label, late }) =>
              late === 0 ? (
                0
              ) : (
                <LinkText href={href.line('late', group, key)}>
                  {late}
                  <span className="sr-only"> late, {lineWords(group, label)}: show them</span>
                </LinkText>
              ),
          },
        ]}
        empty={<p className="text-muted">Nothing is open.</p>}
      />
      {lines.length > shown.length ? (
        <p className="mt-3">
          <LinkText href={`${href.board}?all=${group}#${group}`}>
            Show all {lines.length}, {groupWords[group]}
          </LinkText>
        </p>
      ) : null}
    </Panel>
  )
}
