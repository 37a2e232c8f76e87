import type { ReactNode } from 'react'
import { cx } from './cx.ts'

export type ProgressProps = {
  readonly label: ReactNode
  /** What has really been done; absent while that is not known. */
  readonly value?: number | undefined
  readonly max: number
  /** In words: "3,200 of 10,000 rows read". */
  readonly text?: string | undefined
  readonly id: string
  /** Announces the words as they change: for work in the background, not for "question 5 of 12". */
  readonly live?: boolean | undefined
  readonly labelHidden?: boolean | undefined
}

export function Progress({ label, value, max, text, id, live = false, labelHidden }: ProgressProps) {
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span id={`${id}-label`} className={labelHidden ? 'sr-only' : 'font-bold'}>
          {label}
        </span>
        {text === undefined ? null : (
          <span {...(live ? { role: 'status' } : {})} className="text-sm text-muted tabular-nums">
            {text}
          </span>
        )}
      </div>
      <progress
        id={id}
        aria-labelledby={`${id}-label`}
        className="dl-progress"
        max={max}
        {...(value === undefined ? {} : { value })}
      />
    </div>
  )
}

/** A place held while something loads: `lines` grey lines, announced once as `label`. */
export function Skeleton(props: {
  readonly lines?: number | undefined
  readonly label?: string | undefined
}) {
  const { lines = 3, label = 'Loading' } = props
  return (
    <div role="status" className="grid gap-3 py-2">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span
          key={index}
          aria-hidden="true"
          className={cx(
            'block h-4 animate-pulse rounded-tag bg-neutral-soft',
            index === lines - 1 ? 'w-2/3' : 'w-full',
          )}
        />
      ))}
    </div>
  )
}

export type TimelineEntry = {
  readonly id: string
  readonly title: ReactNode
  /** As read: "12 October 2026, 14:02". */
  readonly when: string
  /** The same for machines: an ISO date or date and time. */
  readonly dateTime: string
  readonly actor?: ReactNode
  readonly body?: ReactNode
  /** Marked with the sun: what is newest or where things stand. */
  readonly current?: boolean | undefined
}

/** What happened, in order. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  return (
    <ol className="ms-1.5 border-s border-line">
      {entries.map((entry) => (
        <li key={entry.id} className="relative ps-6 pb-6 last:pb-0">
          <span
            aria-hidden="true"
            className={cx(
              'absolute -start-[0.4375rem] top-1.5 size-3.5 rounded-full border-2',
              entry.current ? 'border-ink bg-sun' : 'border-control bg-surface',
            )}
          />
          <p className="font-bold">{entry.title}</p>
          <p className="text-sm text-muted">
            <time dateTime={entry.dateTime}>{entry.when}</time>
            {entry.actor ? <> · {entry.actor}</> : null}
          </p>
          {entry.body ? <div className="mt-1 max-w-prose">{entry.body}</div> : null}
        </li>
      ))}
    </ol>
  )
}

/** A person's initials; the name itself must stand beside it, or `name` is read instead. */
export function Avatar(props: { readonly name: string; readonly nameShownBeside?: boolean | undefined }) {
  const words = props.name.trim().split(/\s+/)
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase('en-GB')
  return (
    <span
      {...(props.nameShownBeside ? { 'aria-hidden': true } : { role: 'img', 'aria-label': props.name })}
      className="inline-grid size-9 shrink-0 place-content-center rounded-full bg-action-soft text-sm font-bold text-action forced-colors:border"
    >
      {initials}
    </span>
  )
}

export type ExitPageProps = {
  readonly label?: string | undefined
  /** A neutral, busy site; the page left must not be told where one came from. */
  readonly href?: string | undefined
  /** "bar" spans the width; "button" stands in a header. */
  readonly variant?: 'bar' | 'button' | undefined
  readonly hint?: ReactNode
}

/**
 * Leaves for a neutral site at once. Works as a plain link; with ExitPageKeys (client) on the page it also clears
 * what was typed and takes the page's place in the history, and pressing Shift three times does the same.
 */
export function ExitPage({
  label = 'Exit this page',
  href = 'https://www.bbc.co.uk/weather',
  variant = 'bar',
  hint,
}: ExitPageProps) {
  return (
    <div className="print:hidden">
      <a
        href={href}
        data-exit-page=""
        rel="noreferrer noopener nofollow"
        referrerPolicy="no-referrer"
        className={cx(
          'flex min-h-13 items-center justify-center bg-below px-5 py-3 font-bold text-on-below no-underline hover:bg-below-hover forced-colors:border',
          variant === 'button' ? 'rounded-control' : 'w-full',
        )}
      >
        {label}
      </a>
      {hint ? <p className="mt-1 text-sm text-muted">{hint}</p> : null}
    </div>
  )
}
