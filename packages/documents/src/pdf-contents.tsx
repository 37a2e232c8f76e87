import { Link, Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import type { Fonts } from './choose-fonts.ts'
import type { DocumentBlock, DocumentModel } from './document-model.ts'
import { styles } from './pdf-styles.ts'
import { artifact, bookmark, tagged } from './pdf-tags.ts'
import { Written } from './pdf-text.tsx'

/** On which page each section was found to start, by its id; filled while the document is laid out. */
export type PageNumbers = Map<string, number>

/** Characters from which on a document is too long to be looked through: some six pages. */
const LONG_DOCUMENT = 14_000
const ROW_LENGTH = 80

function lengthOf(block: DocumentBlock): number {
  switch (block.kind) {
    case 'list':
      return block.items.flat().reduce((length, inner) => length + lengthOf(inner), 0)
    case 'table':
      return block.rows.length * ROW_LENGTH
    case 'records':
      return block.records.length * block.fields.length * ROW_LENGTH
    case 'figure':
      return ROW_LENGTH
    default:
      return block.runs.reduce((length, run) => length + run.text.length, 0)
  }
}

export function needsContents({ sections }: DocumentModel): boolean {
  const length = sections
    .flatMap((section) => section.blocks)
    .reduce((sum, block) => sum + lengthOf(block), 0)
  return sections.length > 2 && length > LONG_DOCUMENT
}

/** Draws nothing. The library asks it, wherever it lands, what to draw on that page. */
export function WhereItStands({
  id,
  pages,
}: {
  readonly id: string
  readonly pages: PageNumbers
}): ReactElement {
  return (
    <View
      {...artifact}
      render={({ pageNumber }) => {
        pages.set(id, pageNumber)
        return null
      }}
    />
  )
}

interface ContentsProps {
  readonly document: DocumentModel
  readonly fonts: Fonts
  readonly pages: PageNumbers
}

/** Where to find what; each line leads there. The page numbers are known when all has been laid out once. */
export function Contents({ document, fonts, pages }: ContentsProps): ReactElement {
  return (
    <View wrap={false} {...bookmark('Contents')}>
      <Text style={styles.sectionTitle} {...tagged('H2')}>
        Contents
      </Text>
      <View {...tagged('TOC')}>
        {document.sections.map((section) => (
          <View key={section.id} style={styles.contentsLine} {...tagged('TOCI')}>
            <Text style={styles.contentsTitle} {...tagged('Reference')}>
              <Link src={`#section-${section.id}`} style={styles.quietLink}>
                <Text>
                  <Written text={section.title} fonts={fonts} />
                </Text>
              </Link>
            </Text>
            <Text
              style={styles.contentsPage}
              {...tagged('P')}
              render={() => String(pages.get(section.id) ?? '–')}
            />
          </View>
        ))}
      </View>
    </View>
  )
}
