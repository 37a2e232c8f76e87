import type { Verdict } from './badge.tsx'

export type HistogramBar = {
  readonly from: number
  readonly to: number
  readonly count: number
  readonly verdict: Verdict
}

export type HistogramLine = { readonly value: number; readonly label: string }

/** The widths, in pixels, for which labels are laid out: a 320 px phone, and a panel on a desk. */
export const chartWidths = { narrow: 222, wide: 520 } as const
export type ChartWidth = keyof typeof chartWidths

export const rowHeight = 20
const plotHeight = 120
const countRoom = 18
const digitWidth = 7.2
const letterWidth = 6.9

export type LaidBar = HistogramBar & {
  /** Percent of the chart's width. */
  readonly x: number
  readonly width: number
  /** Pixels from the chart's top. */
  readonly y: number
  readonly height: number
  readonly labelled: { readonly [width in ChartWidth]: boolean }
}

/** "over": centred above its line, which then starts beneath it. `x` in percent. */
export type LabelPlace = { readonly side: 'start' | 'over'; readonly x: number }

export type LaidLine = HistogramLine & {
  readonly x: number
  readonly labelY: number
  readonly place: { readonly [width in ChartWidth]: LabelPlace }
}

export type HistogramLayout = {
  readonly height: number
  readonly baseline: number
  readonly bars: readonly LaidBar[]
  readonly lines: readonly LaidLine[]
  readonly ticks: readonly { readonly value: number; readonly x: number; readonly narrow: boolean }[]
}

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

const overlaps = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** The box, in pixels, of the count above a bar. */
export function countBox(bar: Pick<LaidBar, 'x' | 'width' | 'y' | 'count'>, width: ChartWidth): Box {
  const centre = ((bar.x + bar.width / 2) / 100) * chartWidths[width]
  const half = (String(bar.count).length * digitWidth) / 2
  return { left: centre - half, right: centre + half, top: bar.y - 16, bottom: bar.y - 3 }
}

function barBox(bar: Pick<LaidBar, 'x' | 'width' | 'y' | 'height'>, width: ChartWidth): Box {
  const scale = chartWidths[width] / 100
  return { left: bar.x * scale, right: (bar.x + bar.width) * scale, top: bar.y, bottom: bar.y + bar.height }
}

/** Counts that matter most come first (not met, then tall); one that would touch another or a bar is left out. */
function chooseCounts(bars: readonly Omit<LaidBar, 'labelled'>[], width: ChartWidth): ReadonlySet<number> {
  const order = bars
    .map((bar, index) => ({ bar, index, urgent: bar.verdict === 'met' ? 0 : 1 }))
    .filter(({ bar }) => bar.count > 0)
    .sort((a, b) => b.urgent - a.urgent || b.bar.count - a.bar.count)
  const chosen = new Set<number>()
  const taken: Box[] = []
  for (const { bar, index } of order) {
    const box = countBox(bar, width)
    const hitsBar = bars.some(
      (other, at) => at !== index && other.count > 0 && overlaps(box, barBox(other, width)),
    )
    if (hitsBar || taken.some((other) => overlaps(box, other))) continue
    chosen.add(index)
    taken.push(box)
  }
  return chosen
}

/** After its line where there is room, else centred over it, as far as the chart's edges allow. */
function placeLabel(x: number, label: string, width: ChartWidth): LabelPlace {
  const needed = ((label.length * letterWidth + 8) / chartWidths[width]) * 100
  if (100 - x >= needed) return { side: 'start', x }
  const half = Math.min(50, needed / 2)
  return { side: 'over', x: Math.min(100 - half, Math.max(half, x)) }
}

/**
 * Places bars, reference lines and labels so that no label covers another. Horizontal places are percentages,
 * so the chart stretches while its text keeps its size; `tickStep` is in the units of the bars. Heights follow
 * the square root of the count unless told otherwise: one person beside a hundred must not vanish.
 */
export function layOutHistogram(options: {
  readonly bars: readonly HistogramBar[]
  readonly lines: readonly HistogramLine[]
  readonly tickStep: number
  readonly scale?: 'linear' | 'root' | undefined
}): HistogramLayout {
  const { bars, lines, tickStep, scale = 'root' } = options
  const values = [...bars.flatMap((bar) => [bar.from, bar.to]), ...lines.map((line) => line.value)]
  const min = values.length === 0 ? 0 : Math.floor(Math.min(...values) / tickStep) * tickStep
  const highest = values.length === 0 ? tickStep : Math.ceil(Math.max(...values) / tickStep) * tickStep
  const max = highest > min ? highest : min + tickStep
  const place = (value: number) => ((value - min) / (max - min)) * 100
  const top = lines.length * rowHeight + countRoom
  const baseline = top + plotHeight
  const tallest = Math.max(1, ...bars.map((bar) => bar.count))
  const share = (part: number) => (scale === 'root' ? Math.sqrt(part) : part)
  const placed = bars.map((bar) => {
    const height = bar.count === 0 ? 0 : Math.max(4, share(bar.count / tallest) * plotHeight)
    return {
      ...bar,
      x: place(bar.from),
      width: place(bar.to) - place(bar.from),
      y: baseline - height,
      height,
    }
  })
  const narrow = chooseCounts(placed, 'narrow')
  const wide = chooseCounts(placed, 'wide')
  const tickCount = Math.round((max - min) / tickStep)
  const every = Math.max(1, Math.ceil(tickCount / 12))
  const shown = Array.from({ length: tickCount + 1 }, (_, index) => index).filter(
    (index) => index % every === 0,
  )
  return {
    height: baseline + 26,
    baseline,
    bars: placed.map((bar, index) => ({
      ...bar,
      labelled: { narrow: narrow.has(index), wide: wide.has(index) },
    })),
    // The lowest reference takes the top row: its label runs on above the higher lines, which start further down.
    lines: [...lines]
      .sort((a, b) => a.value - b.value)
      .map((line, index) => {
        const x = place(line.value)
        return {
          ...line,
          x,
          labelY: index * rowHeight + 14,
          place: { narrow: placeLabel(x, line.label, 'narrow'), wide: placeLabel(x, line.label, 'wide') },
        }
      }),
    ticks: shown.map((index, at) => ({
      value: min + index * tickStep,
      x: place(min + index * tickStep),
      narrow: shown.length <= 7 || at % 2 === 0,
    })),
  }
}
