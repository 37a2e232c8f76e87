import type { StatementFigure } from '@daylight/contracts'
import type { BlockNode, InlineNode, SectionDocument, TextMark } from '@daylight/domain/statements'
import { LinkText } from '@daylight/ui'
import type { ReactNode } from 'react'

interface SectionTextProps {
  readonly content: SectionDocument
  readonly figures: readonly StatementFigure[]
}

/** A section as it reads now, its figures filled in. */
export function SectionText({ content, figures }: SectionTextProps) {
  const values = new Map(figures.map((figure) => [figure.key, figure.value]))
  const inline = (node: InlineNode, index: number): ReactNode =>
    node.type === 'figure' ? (
      <span key={index} className="statement-figure">
        {values.get(node.attrs.key) ?? `(not counted: ${node.attrs.key})`}
      </span>
    ) : (
      <span key={index}>{withMarks(node.text, node.marks ?? [])}</span>
    )
  const block = (node: BlockNode, index: number): ReactNode => {
    if (node.type === 'paragraph') return <p key={index}>{(node.content ?? []).map(inline)}</p>
    if (node.type === 'heading') return <h3 key={index}>{(node.content ?? []).map(inline)}</h3>
    const items = node.content.map((item, at) => <li key={at}>{item.content.map(block)}</li>)
    return node.type === 'bulletList' ? <ul key={index}>{items}</ul> : <ol key={index}>{items}</ol>
  }
  return <div className="statement-writing">{content.content.map(block)}</div>
}

function withMarks(text: string, marks: readonly TextMark[]): ReactNode {
  return marks.reduce<ReactNode>((inner, mark) => {
    if (mark.type === 'bold') return <strong>{inner}</strong>
    if (mark.type === 'italic') return <em>{inner}</em>
    return <LinkText href={mark.attrs.href}>{inner}</LinkText>
  }, text)
}
