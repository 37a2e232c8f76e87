import { describe, expect, it } from 'vitest'
import { chartWidths, countBox, type HistogramBar, layOutHistogram } from './histogram-layout.ts'

function bar(from: number, count: number): HistogramBar {
  return { from, to: from + 0.2, count, verdict: from < 14.8 ? 'below' : 'met' }
}

const crowded = Array.from({ length: 30 }, (_, index) => bar(12 + index * 0.2, ((index * 37) % 140) + 1))
const lines = [
  { value: 12.71, label: 'Legal minimum £12.71' },
  { value: 14.8, label: 'London Living Wage £14.80' },
]

describe('layOutHistogram', () => {
  it('shows no two counts that touch, on a phone and on a desk', () => {
    for (const width of ['narrow', 'wide'] as const) {
      const layout = layOutHistogram({ bars: crowded, lines, tickStep: 1 })
      const boxes = layout.bars.filter((laid) => laid.labelled[width]).map((laid) => countBox(laid, width))
      expect(boxes.length).toBeGreaterThan(3)
      for (const [index, a] of boxes.entries()) {
        for (const b of boxes.slice(index + 1)) {
          const touch = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
          expect(touch).toBe(false)
        }
      }
    }
  })

  it('gives each reference line a row of its own, above every bar and count', () => {
    const layout = layOutHistogram({ bars: crowded, lines, tickStep: 1 })
    const rows = layout.lines.map((line) => line.labelY)
    expect(new Set(rows).size).toBe(lines.length)
    const highestCount = Math.min(...layout.bars.map((laid) => countBox(laid, 'narrow').top))
    expect(Math.max(...rows)).toBeLessThanOrEqual(highestCount)
  })

  it('keeps every label within the chart, on a phone and on a desk', () => {
    const far = [...lines, { value: 17.9, label: 'A rate far to the end £17.90' }]
    const layout = layOutHistogram({ bars: crowded, lines: far, tickStep: 1 })
    for (const width of ['narrow', 'wide'] as const) {
      for (const line of layout.lines) {
        const { side, x } = line.place[width]
        const at = (x / 100) * chartWidths[width]
        const length = line.label.length * 6.9
        const left = side === 'start' ? at : at - length / 2
        expect(left).toBeGreaterThanOrEqual(0)
        expect(left + length).toBeLessThanOrEqual(chartWidths[width])
      }
    }
    expect(layout.lines.map((line) => line.place.narrow.side)).toEqual(['start', 'over', 'over'])
  })

  it('draws no line through the label of a lower reference', () => {
    const [minimum, wage] = layOutHistogram({ bars: crowded, lines, tickStep: 1 }).lines
    expect(minimum?.value).toBe(12.71)
    expect(wage?.labelY).toBeGreaterThan((minimum?.labelY ?? 0) + 10)
  })

  it('keeps one person visible beside a hundred, and an empty bar empty', () => {
    const [one, none, hundred] = layOutHistogram({
      bars: [bar(13, 1), bar(13.2, 0), bar(15, 100)],
      lines: [],
      tickStep: 1,
      scale: 'linear',
    }).bars
    expect(one?.height).toBe(4)
    expect(none?.height).toBe(0)
    expect(hundred?.height).toBe(120)
  })

  it('stands with nothing to show', () => {
    expect(layOutHistogram({ bars: [], lines: [], tickStep: 1 }).ticks.map((tick) => tick.x)).toEqual([
      0, 100,
    ])
  })
})
