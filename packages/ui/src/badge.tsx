import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { Icon, type IconName } from './icon.tsx'

export type Verdict = 'met' | 'below' | 'cannot-say' | 'out-of-scope'

const verdicts = {
  met: { label: 'Met', icon: 'check', look: 'bg-met-soft text-met' },
  below: { label: 'Below', icon: 'cross', look: 'bg-below-soft text-below' },
  'cannot-say': { label: 'Cannot say', icon: 'question', look: 'bg-unknown-soft text-unknown' },
  'out-of-scope': { label: 'Out of scope', icon: 'dash', look: 'bg-neutral-soft text-neutral' },
} satisfies Readonly<Record<Verdict, { label: string; icon: IconName; look: string }>>

const tag =
  'inline-flex items-center gap-1.5 whitespace-nowrap rounded-tag px-2.5 py-0.5 text-[0.9375rem] leading-6 font-bold forced-colors:border'

/** A verdict in words with its shape and colour. `children` replaces the word. */
export function VerdictBadge(props: { readonly verdict: Verdict; readonly children?: ReactNode }) {
  const { label, icon, look } = verdicts[props.verdict]
  return (
    <span className={cx(tag, look)}>
      <Icon name={icon} size="0.8em" />
      {props.children ?? label}
    </span>
  )
}

export type Tone = 'neutral' | 'action' | 'good' | 'bad' | 'caution' | 'new' | 'plain'

const tones: Readonly<Record<Tone, string>> = {
  neutral: 'bg-neutral-soft text-neutral',
  action: 'bg-action-soft text-action',
  good: 'bg-met-soft text-met',
  bad: 'bg-below-soft text-below',
  caution: 'bg-unknown-soft text-unknown',
  new: 'bg-sun-soft text-ink',
  plain: 'px-0 text-ink font-normal',
}

/** The state of a thing, in its own words. "plain" is for what is done and needs no attention. */
export function StatusTag({
  tone = 'neutral',
  children,
}: {
  readonly tone?: Tone | undefined
  readonly children: ReactNode
}) {
  return (
    <span className={cx(tag, tones[tone])}>
      {tone === 'new' ? <span aria-hidden="true" className="size-2 rounded-full bg-sun" /> : null}
      {children}
    </span>
  )
}

export type Severity = 'critical' | 'major' | 'minor' | 'observation' | 'good-example'

const severities = {
  critical: { label: 'Critical', level: 3, look: 'text-below' },
  major: { label: 'Major', level: 2, look: 'text-below' },
  minor: { label: 'Minor', level: 1, look: 'text-unknown' },
  observation: { label: 'Observation', level: 0, look: 'text-neutral' },
  'good-example': { label: 'Good example', level: 0, look: 'text-met' },
} satisfies Readonly<Record<Severity, { label: string; level: number; look: string }>>

/** How serious: the word, and one to three filled bars. */
export function SeverityTag(props: { readonly severity: Severity; readonly children?: ReactNode }) {
  const { label, level, look } = severities[props.severity]
  return (
    <span className={cx('inline-flex items-center gap-2 whitespace-nowrap font-bold', look)}>
      {props.severity === 'good-example' ? <Icon name="check" /> : <Steps filled={level} of={3} />}
      {props.children ?? label}
    </span>
  )
}

export type Grade = 'claimed' | 'documented' | 'sampled' | 'independently-tested' | 'confirmed-by-workers'

const grades = {
  claimed: { label: 'Claimed', level: 1 },
  documented: { label: 'Documented', level: 2 },
  sampled: { label: 'Sampled', level: 3 },
  'independently-tested': { label: 'Independently tested', level: 4 },
  'confirmed-by-workers': { label: 'Confirmed by workers', level: 5 },
} satisfies Readonly<Record<Grade, { label: string; level: number }>>

/** How strong the evidence is: the word, and how many of five steps. */
export function GradeTag(props: { readonly grade: Grade; readonly children?: ReactNode }) {
  const { label, level } = grades[props.grade]
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap font-bold text-ink">
      <span className="text-action">
        <Steps filled={level} of={5} />
      </span>
      {props.children ?? label}
    </span>
  )
}

function Steps({ filled, of }: { readonly filled: number; readonly of: number }) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${of * 5 - 1} 12`}
      width={of * 5 - 1}
      height="12"
      className="shrink-0"
    >
      {Array.from({ length: of }, (_, index) => (
        <rect
          key={index}
          x={index * 5}
          y={9 - ((index + 1) * 9) / of}
          width="4"
          height={3 + ((index + 1) * 9) / of}
          rx="1"
          fill="currentColor"
          opacity={index < filled ? 1 : 0.25}
        />
      ))}
    </svg>
  )
}
