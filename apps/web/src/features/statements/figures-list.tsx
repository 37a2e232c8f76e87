'use client'

import type { StatementFigure } from '@daylight/contracts'
import { formatDate, isoDate } from '@daylight/domain/dates'
import { Button, LinkText } from '@daylight/ui'
import { sourceLink } from './statement-words.ts'

interface FiguresListProps {
  readonly figures: readonly StatementFigure[]
  readonly segment: string
  /** Absent where nothing can be inserted. */
  readonly onInsert?: ((key: string) => void) | undefined
}

/** The organisation's own figures: the value, how it is counted, and where it can be opened. */
export function FiguresList({ figures, segment, onInsert }: FiguresListProps) {
  return (
    <ul className="grid gap-0">
      {figures.map((figure) => {
        const source = sourceLink(segment, figure.sourceKind)
        return (
          <li key={figure.key} className="border-b border-line py-3 last:border-b-0">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="text-muted">{figure.label}</span>
              <strong className="tabular-nums">{figure.value}</strong>
            </p>
            <p className="mt-1 text-sm text-muted">
              {figure.definition} Counted on {formatDate(isoDate(figure.asOf))}
              {figure.suppressed
                ? '. Not shown as a number, so that nobody can be recognised.'
                : ` from ${figure.sourceCount} ${figure.sourceCount === 1 ? 'record' : 'records'}.`}
            </p>
            <p className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
              {onInsert ? (
                <span className="scripted-only">
                  <Button type="button" tone="secondary" size="small" onClick={() => onInsert(figure.key)}>
                    Insert<span className="sr-only"> “{figure.label}” into the text</span>
                  </Button>
                </span>
              ) : null}
              <LinkText href={source.href}>{source.label}</LinkText>
              <span className="plain-only text-muted">
                In the text: <code>{`{{${figure.key}}}`}</code>
              </span>
            </p>
          </li>
        )
      })}
    </ul>
  )
}
