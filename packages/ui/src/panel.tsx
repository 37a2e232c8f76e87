import type { ReactNode } from 'react'
import { cx } from './cx.ts'

export type PanelProps = {
  readonly children: ReactNode
  readonly title?: ReactNode
  readonly headingLevel?: 2 | 3 | undefined
  readonly actions?: ReactNode
  /** "flush" leaves the padding to the content; "tinted" is the letter's box on white paper. */
  readonly variant?: 'normal' | 'flush' | 'tinted' | undefined
  readonly id?: string | undefined
}

/** A surface with a hairline: one answer and what belongs to it. */
export function Panel({ children, title, headingLevel = 2, actions, variant = 'normal', id }: PanelProps) {
  const Heading = headingLevel === 2 ? 'h2' : 'h3'
  return (
    <section
      {...(id ? { id } : {})}
      className={cx(
        'rounded-card border border-line',
        variant === 'tinted' ? 'bg-paper' : 'bg-surface',
        variant === 'flush' ? 'overflow-hidden' : 'p-4 sm:p-6.5',
      )}
    >
      {title || actions ? (
        <div
          className={cx(
            'flex flex-wrap items-center justify-between gap-x-4 gap-y-2',
            variant === 'flush' ? 'px-4 py-3.5' : 'mb-3',
          )}
        >
          {title ? <Heading className="text-lg">{title}</Heading> : null}
          {actions ? <div className="flex flex-wrap gap-2 print:hidden">{actions}</div> : null}
        </div>
      ) : null}
      {children}
    </section>
  )
}

/** A card that is one link: the whole surface is the target. */
export function CardLink(props: {
  readonly href: string
  readonly title: ReactNode
  readonly children?: ReactNode
  /** "figure" sets the text beneath the title large, in the action colour: a telephone number. */
  readonly figure?: ReactNode
}) {
  return (
    <a
      href={props.href}
      className="block min-h-14 rounded-card border border-line bg-surface p-4 text-ink no-underline hover:border-control"
    >
      <span className="block font-bold">{props.title}</span>
      {props.figure ? (
        // The figure runs left to right; where it stands follows the text around it.
        <span className="mt-0.5 block text-3xl leading-snug font-bold text-action tabular-nums">
          <bdi dir="ltr">{props.figure}</bdi>
        </span>
      ) : null}
      {props.children ? <span className="block text-muted">{props.children}</span> : null}
    </a>
  )
}

/** Two columns on a desk, one on a phone; the first is read first. */
export function Split({ children }: { readonly children: ReactNode }) {
  return <div className="grid items-start gap-x-12 gap-y-6 lg:grid-cols-[2fr_3fr]">{children}</div>
}

/** Vertical rhythm between the parts of a page. */
export function Stack(props: {
  readonly children: ReactNode
  readonly gap?: 'small' | 'normal' | 'large' | undefined
}) {
  const gaps = { small: 'gap-2.5', normal: 'gap-5', large: 'gap-9' } as const
  return (
    <div className={cx('grid min-w-0 grid-cols-[minmax(0,1fr)]', gaps[props.gap ?? 'normal'])}>
      {props.children}
    </div>
  )
}

/** The sentence beneath the headline that says what it means. */
export function Lead({ children }: { readonly children: ReactNode }) {
  return <p className="max-w-prose text-lead">{children}</p>
}

/** Running text: an explanation, a letter. */
export function Prose({ children }: { readonly children: ReactNode }) {
  return (
    <div className="max-w-prose [&_h2]:mt-8 [&_h2]:mb-2 [&_h2]:text-xl [&_h3]:mt-6 [&_h3]:mb-1 [&_h3]:text-lg [&_li]:mt-1 [&_ol]:my-3 [&_ol]:list-decimal [&_ol]:ps-6 [&_p]:my-3 [&_ul]:my-3 [&_ul]:list-disc [&_ul]:ps-6">
      {children}
    </div>
  )
}

/** A figure beneath its label. Stands in a StatList. */
export function Stat(props: {
  readonly label: ReactNode
  readonly value: ReactNode
  readonly hint?: ReactNode
}) {
  return (
    <div>
      <dt className="text-sm text-muted">{props.label}</dt>
      <dd className="text-xl font-bold tabular-nums">{props.value}</dd>
      {props.hint ? <dd className="text-sm text-muted">{props.hint}</dd> : null}
    </div>
  )
}

export function StatList({ children }: { readonly children: ReactNode }) {
  return (
    <dl className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,8rem),1fr))] gap-x-6 sm:grid-cols-[repeat(auto-fill,minmax(min(100%,10.5rem),1fr))] gap-y-3.5">
      {children}
    </dl>
  )
}

export type SummaryRow = {
  readonly key: ReactNode
  readonly value: ReactNode
  readonly actions?:
    | readonly { readonly href: string; readonly label: string; readonly about: string }[]
    | undefined
}

/** Keys, values and how to change them: "check your answers". An action's `about` is read after its label. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  return (
    <dl className="border-t border-line">
      {rows.map((row, index) => (
        <div
          key={typeof row.key === 'string' ? row.key : index}
          className="grid gap-x-6 gap-y-0.5 border-b border-line py-3 sm:grid-cols-[minmax(8rem,30%)_1fr_auto]"
        >
          <dt className="font-bold">{row.key}</dt>
          <dd className="min-w-0 break-words">{row.value}</dd>
          {row.actions && row.actions.length > 0 ? (
            <dd className="flex flex-wrap gap-x-4 print:hidden">
              {row.actions.map((action) => (
                <a
                  key={action.href}
                  href={action.href}
                  className="inline-flex min-h-6 items-center text-action underline underline-offset-4 hover:decoration-2"
                >
                  {action.label}
                  <span className="sr-only"> {action.about}</span>
                </a>
              ))}
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}
