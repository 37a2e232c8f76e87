import type { ReactNode } from 'react'
import type { Verdict } from './badge.tsx'
import { cx } from './cx.ts'
import {
  type ChartWidth,
  type HistogramBar,
  type HistogramLine,
  type LaidLine,
  layOutHistogram,
  rowHeight,
} from './histogram-layout.ts'

export type { HistogramBar, HistogramLine } from './histogram-layout.ts'

const fills: Readonly<Record<Verdict, string>> = {
  met: 'fill-met',
  below: 'fill-below',
  'cannot-say': 'fill-unknown',
  'out-of-scope': 'fill-neutral',
}

const verdictWords: Readonly<Record<Verdict, string>> = {
  met: 'Met',
  below: 'Below',
  'cannot-say': 'Cannot say',
  'out-of-scope': 'Out of scope',
}

const only: Readonly<Record<ChartWidth, string>> = {
  narrow: '@lg/chart:hidden',
  wide: 'hidden @lg/chart:block',
}

export type HistogramProps = {
  /** Names the chart: "Hourly pay of 160 people". */
  readonly title: string
  /** The chart in a sentence. */
  readonly summary: ReactNode
  readonly bars: readonly HistogramBar[]
  /** Reference lines; the label says which and how much. */
  readonly lines: readonly HistogramLine[]
  readonly tickStep: number
  readonly formatTick: (value: number) => string
  /** A bar's range in the table; by default the two ticks with "to". */
  readonly formatRange?: ((bar: HistogramBar) => string) | undefined
  /** "root" (the default, stated under the table) keeps a few people visible beside many. */
  readonly scale?: 'linear' | 'root' | undefined
  readonly labels?:
    | {
        readonly scale?: string
        readonly table?: string
        readonly range?: string
        readonly count?: string
        readonly verdict?: string
        readonly verdicts?: Readonly<Record<Verdict, string>>
      }
    | undefined
}

/** How many lie where, beside the lines that matter: drawn on the server, with its sentence and its table. */
export function Histogram(props: HistogramProps) {
  const { labels } = props
  const layout = layOutHistogram(props)
  const words = labels?.verdicts ?? verdictWords
  const range =
    props.formatRange ??
    ((bar: HistogramBar) => `${props.formatTick(bar.from)} to ${props.formatTick(bar.to)}`)
  return (
    <figure className="@container/chart min-w-0">
      <div className="px-4">
        <svg
          role="img"
          aria-label={[props.title, ...props.lines.map((line) => line.label)].join('. ')}
          width="100%"
          height={layout.height}
          className="dl-chart block overflow-visible text-[0.8125rem] [direction:ltr]"
        >
          {layout.bars.map((bar) => (
            <rect
              key={`${bar.from}-${bar.to}`}
              x={`${bar.x}%`}
              width={`${bar.width}%`}
              y={bar.y}
              height={bar.height}
              rx="2.5"
              strokeWidth="2"
              className={cx(fills[bar.verdict], 'stroke-surface')}
            />
          ))}
          <line
            x1="0"
            x2="100%"
            y1={layout.baseline}
            y2={layout.baseline}
            className="stroke-control"
            opacity="0.6"
          />
          {layout.lines.map((line) => (
            <ReferenceLine key={line.label} line={line} baseline={layout.baseline} />
          ))}
          {layout.bars.map((bar) => {
            const { narrow, wide } = bar.labelled
            if (!narrow && !wide) return null
            return (
              <text
                key={`${bar.from}-${bar.to}`}
                x={`${bar.x + bar.width / 2}%`}
                y={bar.y - 5}
                textAnchor="middle"
                className={cx(
                  'fill-muted stroke-surface stroke-4 tabular-nums [paint-order:stroke]',
                  narrow === wide ? null : only[wide ? 'wide' : 'narrow'],
                )}
              >
                {bar.count}
              </text>
            )
          })}
          {layout.ticks.map((tick) => (
            <text
              key={tick.value}
              x={`${tick.x}%`}
              y={layout.baseline + 18}
              textAnchor="middle"
              className={cx('fill-muted tabular-nums', tick.narrow ? null : only.wide)}
            >
              {props.formatTick(tick.value)}
            </text>
          ))}
        </svg>
      </div>
      <figcaption className="mt-2 text-[0.9375rem] text-muted">
        <p>{props.summary}</p>
        <details className="mt-1">
          <summary className="inline-flex min-h-6 items-center text-action underline underline-offset-4">
            {labels?.table ?? 'See as a table'}
          </summary>
          <table className="mt-2 w-full max-w-md border-collapse text-ink">
            <caption className="sr-only">{props.title}</caption>
            <thead>
              <tr className="border-b border-line text-sm text-muted">
                <th scope="col" className="py-1 pe-4 text-start font-semibold">
                  {labels?.range ?? 'Range'}
                </th>
                <th scope="col" className="py-1 pe-4 text-end font-semibold">
                  {labels?.count ?? 'People'}
                </th>
                <th scope="col" className="py-1 text-start font-semibold">
                  {labels?.verdict ?? 'Verdict'}
                </th>
              </tr>
            </thead>
            <tbody>
              {props.bars
                .filter((bar) => bar.count > 0)
                .map((bar) => (
                  <tr key={`${bar.from}-${bar.to}`} className="border-b border-line last:border-b-0">
                    <th scope="row" className="py-1 pe-4 text-start font-normal tabular-nums">
                      {range(bar)}
                    </th>
                    <td className="py-1 pe-4 text-end tabular-nums">{bar.count}</td>
                    <td className="py-1">{words[bar.verdict]}</td>
                  </tr>
                ))}
            </tbody>
          </table>
          {props.scale === 'linear' ? null : (
            <p className="mt-2">
              {labels?.scale ??
                'The height of a bar follows the square root of its count, so that a few people can be seen beside many.'}
            </p>
          )}
        </details>
      </figcaption>
    </figure>
  )
}

function ReferenceLine({ line, baseline }: { readonly line: LaidLine; readonly baseline: number }) {
  const { narrow, wide } = line.place
  const widths =
    narrow.side === 'start' && wide.side === 'start' ? (['wide'] as const) : (['narrow', 'wide'] as const)
  return widths.map((width) => {
    const place = line.place[width]
    return (
      <g key={width} className={widths.length === 1 ? undefined : only[width]}>
        <line
          x1={`${line.x}%`}
          x2={`${line.x}%`}
          y1={place.side === 'over' ? line.labelY + 6 : line.labelY - rowHeight / 2}
          y2={baseline}
          strokeWidth="1.5"
          strokeDasharray="4 3"
          className="stroke-ink"
        />
        <text
          x={`${place.x}%`}
          y={line.labelY}
          dx={place.side === 'over' ? 0 : 6}
          textAnchor={place.side === 'over' ? 'middle' : 'start'}
          className="fill-ink stroke-surface stroke-4 [paint-order:stroke]"
        >
          {line.label}
        </text>
      </g>
    )
  })
}
