import type { ShownPaySummary } from '@daylight/contracts'
import { add, compare, exact, fromWire, roundTo, ZERO } from '@daylight/domain/exact'
import { Histogram, type HistogramBar } from '@daylight/ui'
import { pounds, standardName } from './pay-words.ts'

interface ChartBar extends HistogramBar {
  readonly words: string
}

/** Pounds above the highest rate from which on all bars are drawn as one. */
const SHOWN_ABOVE_RATE = 8

const toNumber = (wire: string): number => Number(roundTo(fromWire(wire) ?? ZERO, 4))
const tick = (value: number): string => `£${value}`

/** How many people are paid how much an hour, beside the rates that matter. */
export function PayChart({ summary }: { readonly summary: ShownPaySummary }) {
  const { histogram, rates } = summary
  if (histogram.length === 0 || rates.length === 0) return null
  const bars = toBars(summary)
  const shown = bars.reduce((total, bar) => total + bar.count, 0)
  const below = bars.filter((bar) => bar.verdict === 'below').reduce((total, bar) => total + bar.count, 0)
  const standard = standardName(summary)
  const words = new Map(bars.map((bar): [HistogramBar, string] => [bar, bar.words]))
  return (
    <Histogram
      title={`Hourly pay of ${shown.toLocaleString('en-GB')} people`}
      summary={`Hourly pay of ${shown.toLocaleString('en-GB')} people: ${below.toLocaleString('en-GB')} below, ${(shown - below).toLocaleString('en-GB')} at or above the ${standard}.`}
      bars={bars}
      lines={toLines(summary)}
      tickStep={1}
      formatTick={tick}
      formatRange={(bar) => words.get(bar) ?? ''}
    />
  )
}

function toLines({ rates }: ShownPaySummary) {
  const living = rates.map((rate) => ({
    value: toNumber(rate.livingWage),
    label: `${rate.zone === 'london' ? 'London' : 'UK'} Living Wage ${pounds(rate.livingWage)}`,
  }))
  const minimum = rates.find((rate) => rate.minimumWage !== null)?.minimumWage
  return minimum
    ? [...living, { value: toNumber(minimum), label: `Legal minimum ${pounds(minimum)}` }]
    : living
}

/** A bar that holds people on both sides of their rate is drawn as two halves; all far above are drawn as one. */
function toBars({ histogram, rates }: ShownPaySummary): readonly ChartBar[] {
  const highest = rates.reduce((most, { livingWage }) => {
    const rate = fromWire(livingWage) ?? ZERO
    return compare(rate, most) > 0 ? rate : most
  }, ZERO)
  const cap = Math.floor(Number(roundTo(add(highest, exact(SHOWN_ABOVE_RATE)), 4)))
  const bars: ChartBar[] = []
  let beyond = 0
  for (const bar of histogram) {
    const [from, to] = [toNumber(bar.from), toNumber(bar.to)]
    if (from >= cap && bar.below === 0) {
      beyond += bar.atOrAbove
      continue
    }
    const words = `${pounds(bar.from)} up to ${pounds(bar.to)}`
    const middle = bar.below > 0 && bar.atOrAbove > 0 ? (from + to) / 2 : null
    if (bar.below > 0) bars.push({ from, to: middle ?? to, count: bar.below, verdict: 'below', words })
    if (bar.atOrAbove > 0)
      bars.push({ from: middle ?? from, to, count: bar.atOrAbove, verdict: 'met', words })
  }
  if (beyond > 0) {
    bars.push({ from: cap, to: cap + 0.2, count: beyond, verdict: 'met', words: `£${cap}.00 and more` })
  }
  return bars
}
