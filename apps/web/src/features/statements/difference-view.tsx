import type { SectionDifference } from '@daylight/contracts'

type Line = SectionDifference[number]
type Part = Line['parts'][number]

const SHAPES = { paragraph: '', heading: 'text-lg font-bold', item: '' } as const

/** Two versions in one text: what was taken out is struck through, what was put in is underlined, and each is said. */
export function DifferenceView({ lines }: { readonly lines: SectionDifference }) {
  return (
    <div className="statement-writing statement-difference">
      {lines.map((line, index) => (
        <LineView key={index} line={line} />
      ))}
    </div>
  )
}

function LineView({ line }: { readonly line: Line }) {
  const empty = line.parts.every(({ text, figure }) => text.trim() === '' && figure === null)
  if (empty) return null
  const indent = line.shape === 'item' ? { paddingInlineStart: `${line.depth * 1.25}rem` } : undefined
  return (
    <p className={SHAPES[line.shape]} style={indent}>
      {line.shape === 'item' ? <span aria-hidden="true">• </span> : null}
      {line.parts.map((part, index) => (
        <PartView key={index} part={part} />
      ))}
      {line.change === 'formatting' ? (
        <span className="ms-2 text-sm text-muted">(the same words, set otherwise)</span>
      ) : null}
    </p>
  )
}

function PartView({ part }: { readonly part: Part }) {
  const words = part.figure ? (
    <span className="statement-figure" title={part.figure.label}>
      {part.figure.value}
    </span>
  ) : (
    part.text
  )
  const leads = part.href && part.change !== 'same' ? ` (to ${part.href})` : ''
  if (part.change === 'added') {
    return (
      <ins>
        <span className="sr-only"> put in: </span>
        {words}
        {leads}
      </ins>
    )
  }
  if (part.change === 'removed') {
    return (
      <del>
        <span className="sr-only"> taken out: </span>
        {words}
        {leads}
      </del>
    )
  }
  return <span>{words}</span>
}
