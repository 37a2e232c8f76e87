import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'

export type FilterChip = {
  readonly href: string
  readonly label: string
  readonly count?: number | string | undefined
  readonly current?: boolean | undefined
}

/** Ready-made views of a list, as links with their counts. */
export function FilterChips(props: { readonly label: string; readonly items: readonly FilterChip[] }) {
  return (
    <nav aria-label={props.label} className="print:hidden">
      <ul className="flex flex-wrap gap-2">
        {props.items.map((item) => (
          <li key={item.href}>
            <a
              href={item.href}
              aria-current={item.current ? 'true' : undefined}
              className={cx(
                'inline-flex min-h-8 items-center gap-1.5 rounded-full border px-3.5 text-[0.9375rem] font-bold no-underline pointer-coarse:min-h-11',
                item.current
                  ? 'border-ink bg-ink text-paper forced-colors:border-4'
                  : 'border-control/60 bg-surface text-ink hover:border-control hover:bg-raised',
              )}
            >
              {item.label}
              {item.count === undefined ? null : <span className="tabular-nums">{item.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export type TabLink = {
  readonly href: string
  readonly label: ReactNode
  readonly current?: boolean | undefined
}

/** The parts of one record, each a page of its own. */
export function TabLinks(props: { readonly label: string; readonly items: readonly TabLink[] }) {
  return (
    <nav aria-label={props.label} className="mb-6 overflow-x-auto border-b border-line print:hidden">
      <ul className="flex gap-1">
        {props.items.map((item) => (
          <li key={item.href}>
            <a
              href={item.href}
              aria-current={item.current ? 'page' : undefined}
              className={cx(
                'inline-flex min-h-11 items-center border-b-3 px-3 whitespace-nowrap no-underline -outline-offset-3',
                item.current
                  ? 'border-sun font-bold text-ink'
                  : 'border-transparent text-muted hover:border-line hover:text-ink',
              )}
            >
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export type PaginationProps = {
  readonly previousHref?: string | undefined
  readonly nextHref?: string | undefined
  /** Where one is: "1 to 50 of 412". */
  readonly summary?: ReactNode
  readonly labels?:
    | { readonly navigation?: string; readonly previous?: string; readonly next?: string }
    | undefined
}

/** Previous and next, for lists that page by key. Renders nothing when there is one page and no summary. */
export function Pagination({ previousHref, nextHref, summary, labels }: PaginationProps) {
  if (!previousHref && !nextHref && !summary) return null
  const look =
    'inline-flex min-h-11 items-center gap-2 rounded-control px-3 font-bold text-action no-underline hover:bg-action-soft'
  return (
    <nav
      aria-label={labels?.navigation ?? 'Pages'}
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 print:hidden"
    >
      <span className="text-sm text-muted tabular-nums">{summary}</span>
      <span className="flex flex-wrap gap-1">
        {previousHref ? (
          <a href={previousHref} rel="prev" className={look}>
            <span aria-hidden="true" className="rtl:-scale-x-100">
              ←
            </span>
            {labels?.previous ?? 'Previous'}
          </a>
        ) : null}
        {nextHref ? (
          <a href={nextHref} rel="next" className={look}>
            {labels?.next ?? 'Next'}
            <span aria-hidden="true" className="rtl:-scale-x-100">
              →
            </span>
          </a>
        ) : null}
      </span>
    </nav>
  )
}

export type TaskStatusTone = 'done' | 'open' | 'attention' | 'blocked'

export type Task = {
  readonly id: string
  readonly title: ReactNode
  /** Absent while the task cannot be started. */
  readonly href?: string | undefined
  readonly hint?: ReactNode
  /** In words: "Completed", "Not started", "Cannot start yet". */
  readonly status: string
  readonly tone?: TaskStatusTone | undefined
}

const taskTones: Readonly<Record<TaskStatusTone, string>> = {
  done: 'text-ink',
  open: 'rounded-tag bg-action-soft px-2.5 font-bold text-action',
  attention: 'rounded-tag bg-unknown-soft px-2.5 font-bold text-unknown',
  blocked: 'text-muted',
}

/** GOV.UK's task list: what has to be done, each with its state in words. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  return (
    <ul className="border-t border-line">
      {tasks.map((task) => (
        <li
          key={task.id}
          className="relative flex flex-wrap items-start justify-between gap-x-6 gap-y-1 border-b border-line px-1 py-3.5 hover:bg-surface"
        >
          <div className="min-w-0">
            {task.href === undefined ? (
              <span>{task.title}</span>
            ) : (
              <a
                href={task.href}
                aria-describedby={cx(`${task.id}-status`, task.hint ? `${task.id}-hint` : null)}
                className="text-action underline underline-offset-4 after:absolute after:inset-0 hover:decoration-2"
              >
                {task.title}
              </a>
            )}
            {task.hint ? (
              <div id={`${task.id}-hint`} className="text-sm text-muted">
                {task.hint}
              </div>
            ) : null}
          </div>
          <div
            id={`${task.id}-status`}
            className={cx('inline-flex items-center gap-1.5', taskTones[task.tone ?? 'open'])}
          >
            {task.tone === 'done' ? <Icon name="check" /> : null}
            {task.status}
          </div>
        </li>
      ))}
    </ul>
  )
}

export type DisclosureMenuItem = {
  readonly label: ReactNode
  readonly href?: string | undefined
  /** Instead of a link: a form with its button, for what changes something. */
  readonly content?: ReactNode
}

/** Actions behind one button, with no script. DismissDetails (client) closes it on Escape and outside clicks. */
export function DisclosureMenu(props: {
  readonly label: string
  /** Read instead of the label where several menus stand on a page: "Actions for BC-0217". */
  readonly about?: string | undefined
  readonly items: readonly DisclosureMenuItem[]
}) {
  return (
    <details data-dismissable="" className="relative inline-block text-start print:hidden">
      <summary
        className="dl-summary inline-flex min-h-9 items-center gap-1.5 rounded-control border border-control/60 bg-surface px-3 text-sm font-bold hover:bg-raised pointer-coarse:min-h-11"
        {...(props.about ? { 'aria-label': props.about } : {})}
      >
        {props.label}
        <Icon name="chevron" />
      </summary>
      <ul className="absolute end-0 z-30 mt-1 min-w-48 rounded-control border border-line bg-surface p-1.5 shadow-float">
        {props.items.map((item, index) => (
          <li key={index}>
            {item.href === undefined ? (
              (item.content ?? item.label)
            ) : (
              <a
                href={item.href}
                className="flex min-h-10 items-center rounded-tag px-2.5 text-ink no-underline hover:bg-sunk"
              >
                {item.label}
              </a>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
