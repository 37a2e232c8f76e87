import { Link, Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import type { Fonts } from './choose-fonts.ts'
import { styles } from './pdf-styles.ts'
import type { DocumentBlock, DocumentTable, TextRun } from './statement-document.ts'

/** Longest stretch without a place to break that still fits a line. */
const LONGEST_WORD = 40

/** Lets a name or address longer than a line break: after its own marks where it has some, anywhere otherwise. */
export function breakLongWords(text: string): string {
  return text.replace(/\S{41,}/gu, (word) => {
    const parts: string[] = []
    let rest = word
    while (rest.length > LONGEST_WORD) {
      const head = rest.slice(0, LONGEST_WORD)
      const mark = Math.max(...['/', '-', '.', '?', '&', '_'].map((sign) => head.lastIndexOf(sign)))
      const cut = mark > LONGEST_WORD / 2 ? mark + 1 : LONGEST_WORD
      // Never between the two halves of one character.
      const at = /[\ud800-\udbff]/.test(rest.charAt(cut - 1)) ? cut - 1 : cut
      parts.push(rest.slice(0, at))
      rest = rest.slice(at)
    }
    return [...parts, rest].join('\u{200B}')
  })
}

/** Text in whatever scripts it is written, each piece in a font that has its letters. */
export function Written({ text, fonts }: { readonly text: string; readonly fonts: Fonts }): ReactElement {
  const runs = fonts.split(breakLongWords(text))
  return (
    <>
      {runs.map((run, index) => (
        <Text key={index} style={{ fontFamily: run.family }}>
          {run.text}
        </Text>
      ))}
    </>
  )
}

function Run({ run, fonts }: { readonly run: TextRun; readonly fonts: Fonts }): ReactElement {
  const style = {
    fontWeight: run.bold ? 700 : undefined,
    fontStyle: run.italic ? 'italic' : undefined,
  } as const
  const text = <Written text={run.text} fonts={fonts} />
  return (
    <>
      {run.href === null ? (
        <Text style={style}>{text}</Text>
      ) : (
        <Link src={run.href} style={styles.link}>
          <Text style={style}>{text}</Text>
        </Link>
      )}
      {run.citation === null ? null : <Text style={styles.citation}>{`\u00a0${run.citation}`}</Text>}
    </>
  )
}

export function Runs({
  runs,
  fonts,
}: {
  readonly runs: readonly TextRun[]
  readonly fonts: Fonts
}): ReactElement {
  return (
    <>
      {runs.map((run, index) => (
        <Run key={index} run={run} fonts={fonts} />
      ))}
    </>
  )
}

function Table({ table, fonts }: { readonly table: DocumentTable; readonly fonts: Fonts }): ReactElement {
  const cellStyle = (index: number) => (table.columns[index]?.align === 'end' ? styles.cellEnd : styles.cell)
  return (
    <View>
      <Text style={styles.caption}>
        <Written text={table.caption} fonts={fonts} />
      </Text>
      <View style={styles.tableRow} wrap={false}>
        {table.columns.map((column, index) => (
          <Text key={column.title} style={[cellStyle(index), styles.headCell]}>
            <Written text={column.title} fonts={fonts} />
          </Text>
        ))}
      </View>
      {table.rows.map((row, rowIndex) => (
        <View key={rowIndex} style={styles.tableRow} wrap={false}>
          {row.map((runs, index) => (
            <Text key={index} style={cellStyle(index)}>
              <Runs runs={runs} fonts={fonts} />
            </Text>
          ))}
        </View>
      ))}
    </View>
  )
}

interface BlockProps {
  readonly block: DocumentBlock
  readonly fonts: Fonts
  /** Inside a list: less room below. */
  readonly tight?: boolean
}

export function Block({ block, fonts, tight = false }: BlockProps): ReactElement {
  switch (block.kind) {
    case 'paragraph':
      return (
        <Text style={tight ? styles.tight : styles.paragraph} orphans={2} widows={2}>
          <Runs runs={block.runs} fonts={fonts} />
        </Text>
      )
    case 'heading':
      return (
        <Text style={styles.heading} minPresenceAhead={40}>
          <Runs runs={block.runs} fonts={fonts} />
        </Text>
      )
    case 'table':
      return <Table table={block} fonts={fonts} />
    case 'list':
      return (
        <View style={tight ? styles.tight : styles.paragraph}>
          {block.items.map((item, index) => (
            <View key={index} style={styles.listItem}>
              <Text style={styles.listMark}>{block.ordered ? `${index + 1}.` : '•'}</Text>
              <View style={styles.listBody}>
                {item.map((inner, at) => (
                  <Block key={at} block={inner} fonts={fonts} tight />
                ))}
              </View>
            </View>
          ))}
        </View>
      )
  }
}
