import { Image, Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import type { Fonts } from './choose-fonts.ts'
import type { DocumentBlock, DocumentFigure, DocumentList, DocumentNote } from './document-model.ts'
import { Records } from './pdf-records.tsx'
import { styles } from './pdf-styles.ts'
import { Table } from './pdf-table.tsx'
import { tagged } from './pdf-tags.ts'
import { Runs, readingDirection, textOf, Written } from './pdf-text.tsx'

/** Characters: what fits into a few lines, and is better moved to the next page as a whole. */
const MOST_UNBROKEN = 600

function List({
  list,
  fonts,
  tight,
}: {
  readonly list: DocumentList
  readonly fonts: Fonts
  readonly tight: boolean
}): ReactElement {
  return (
    <View
      style={tight ? styles.tight : styles.paragraph}
      {...tagged('L', { numbering: list.ordered ? 'Decimal' : 'Disc' })}
    >
      {list.items.map((item, index) => (
        <View key={index} style={styles.listItem} wrap={isLong(item)} {...tagged('LI')}>
          <Text style={styles.listMark} {...tagged('Lbl')}>
            {list.ordered ? `${index + 1}.` : '•'}
          </Text>
          <View style={styles.listBody} {...tagged('LBody')}>
            {item.map((inner, at) => (
              <Block key={at} block={inner} fonts={fonts} tight />
            ))}
          </View>
        </View>
      ))}
    </View>
  )
}

/** Whether an item may be broken over two pages: its mark would else stay behind alone at the foot of one. */
function isLong(item: DocumentList['items'][number]): boolean {
  const [only, ...more] = item
  return more.length > 0 || only?.kind !== 'paragraph' || textOf(only.runs).length > MOST_UNBROKEN
}

function Figure({ figure, fonts }: { readonly figure: DocumentFigure; readonly fonts: Fonts }): ReactElement {
  const { mediaType, base64 } = figure.image
  return (
    <View style={styles.paragraph} wrap={false}>
      <Image
        src={`data:${mediaType};base64,${base64}`}
        style={styles.picture}
        {...tagged('Figure', { alt: figure.alternative })}
      />
      <Text style={styles.caption} {...tagged('Caption')}>
        <Written text={figure.caption} fonts={fonts} />
      </Text>
    </View>
  )
}

function Note({ note, fonts }: { readonly note: DocumentNote; readonly fonts: Fonts }): ReactElement {
  return (
    <View style={styles.note} wrap={false} {...tagged('Div')}>
      <Text style={styles.noteTitle}>
        <Written text={note.title} fonts={fonts} />
      </Text>
      <Text style={styles.tight}>
        <Runs runs={note.runs} fonts={fonts} />
      </Text>
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
        <Text
          style={[tight ? styles.tight : styles.paragraph, readingDirection(textOf(block.runs))]}
          orphans={2}
          widows={2}
        >
          <Runs runs={block.runs} fonts={fonts} />
        </Text>
      )
    case 'heading':
      return (
        <Text
          style={[styles.heading, readingDirection(textOf(block.runs))]}
          minPresenceAhead={40}
          {...tagged('H3')}
        >
          <Runs runs={block.runs} fonts={fonts} />
        </Text>
      )
    case 'table':
      return <Table table={block} fonts={fonts} />
    case 'records':
      return <Records block={block} fonts={fonts} />
    case 'list':
      return <List list={block} fonts={fonts} tight={tight} />
    case 'figure':
      return <Figure figure={block} fonts={fonts} />
    case 'note':
      return <Note note={block} fonts={fonts} />
  }
}
