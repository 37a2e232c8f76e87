import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { Icon, type IconName } from './icon.tsx'

export type NoticeTone = 'info' | 'warning' | 'success' | 'error'

const edges: Readonly<Record<NoticeTone, string>> = {
  info: 'border-s-sun',
  warning: 'border-s-unknown',
  success: 'border-s-met',
  error: 'border-s-below',
}

const words: Readonly<Record<NoticeTone, string>> = {
  info: '',
  warning: 'Warning: ',
  success: '',
  error: 'Error: ',
}

const signs: Readonly<Record<NoticeTone, { icon: IconName; look: string } | null>> = {
  info: null,
  warning: { icon: 'warning', look: 'text-unknown' },
  success: { icon: 'check', look: 'text-met' },
  error: { icon: 'cross', look: 'text-below' },
}

export type NoticeProps = {
  readonly tone?: NoticeTone | undefined
  /** What the tone is called by a screen reader, in another language than English. */
  readonly toneLabel?: string | undefined
  /** A short bold opening, in the same line as the text. */
  readonly title?: ReactNode
  /** Announce at once: only for what has just happened ("status") or must interrupt ("alert"). */
  readonly announce?: 'status' | 'alert' | undefined
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** Something to know, with a coloured edge at its start. */
export function Notice({ tone = 'info', toneLabel, title, announce, actions, children }: NoticeProps) {
  const sign = signs[tone]
  const word = words[tone] === '' || toneLabel === undefined ? words[tone] : `${toneLabel}: `
  return (
    <div
      {...(announce ? { role: announce } : {})}
      className={cx(
        'rounded-e-control border border-s-4 border-line bg-surface px-4 py-3',
        edges[tone],
        actions ? 'flex flex-wrap items-center justify-between gap-x-6 gap-y-3' : null,
      )}
    >
      <div className="min-w-0 [&>p+p]:mt-2">
        {title ? (
          <strong>
            {sign ? (
              <span className={cx('me-2 inline-block align-[-0.1em]', sign.look)}>
                <Icon name={sign.icon} size="1em" />
              </span>
            ) : null}
            {word ? <span className="sr-only">{word}</span> : null}
            {title}{' '}
          </strong>
        ) : null}
        {children}
      </div>
      {actions ? <div className="flex flex-wrap gap-3 print:hidden">{actions}</div> : null}
    </div>
  )
}

export type EmptyStateProps = {
  readonly title: ReactNode
  /** What to do next, in a sentence. */
  readonly children?: ReactNode
  readonly actions?: ReactNode
  readonly headingLevel?: 2 | 3 | undefined
}

/** Nothing here yet: what will be here, and what to do next. */
export function EmptyState({ title, children, actions, headingLevel = 2 }: EmptyStateProps) {
  const Heading = headingLevel === 2 ? 'h2' : 'h3'
  return (
    <div className="rounded-card border border-dashed border-control/60 px-6 py-10 text-center">
      <svg
        aria-hidden="true"
        viewBox="0 0 64 26"
        width="64"
        height="26"
        className="mx-auto mb-4 text-control"
      >
        <path d="M18 20a14 14 0 0 1 28 0Z" fill="var(--color-sun)" opacity="0.55" />
        <path d="M2 23.5h60" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      </svg>
      <Heading className="text-lg">{title}</Heading>
      {children ? <div className="mx-auto mt-1 max-w-prose text-balance text-muted">{children}</div> : null}
      {actions ? <div className="mt-5 flex flex-wrap justify-center gap-3">{actions}</div> : null}
    </div>
  )
}
