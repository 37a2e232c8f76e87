import { Document, type DocumentProps, Page, Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import type { Fonts } from './choose-fonts.ts'
import { styles } from './pdf-styles.ts'
import { Block, Runs, Written } from './pdf-text.tsx'
import type {
  DocumentBlock,
  DocumentSection,
  DocumentSource,
  StatementDocument,
} from './statement-document.ts'

interface PartProps {
  readonly document: StatementDocument
  readonly fonts: Fonts
}

const LONGEST_RUNNING_NAME = 60
/** A first paragraph longer than this may part from its heading's page; the heading then keeps two lines of it. */
const LONGEST_KEPT = 900

/** For a bookmark in the outline; the library takes it on any element, its types know it on a page only. */
function bookmark(title: string) {
  return { bookmark: { title, fit: true } }
}

/** On every page: what it is and whose, and where it stands. */
function Furniture({ document, fonts }: PartProps): ReactElement {
  const letters = [...document.organisation]
  const short =
    letters.length > LONGEST_RUNNING_NAME
      ? `${letters.slice(0, LONGEST_RUNNING_NAME).join('')}…`
      : document.organisation
  return (
    <>
      <View style={styles.sun} fixed />
      <Text style={styles.header} fixed>
        <Written text={`${short} · ${document.title}`} fonts={fonts} />
      </Text>
      <View style={styles.footerLine} fixed />
      {document.notice === null ? null : (
        <Text style={styles.footerNotice} fixed>
          {document.notice}
        </Text>
      )}
      <Text
        style={styles.pageNumber}
        fixed
        render={({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}`}
      />
    </>
  )
}

function Opening({ document, fonts }: PartProps): ReactElement {
  const covers = document.alsoCovers.length === 0 ? null : `Also covers ${document.alsoCovers.join(', ')}`
  return (
    <View>
      <Text style={styles.organisation}>
        <Written text={document.organisation} fonts={fonts} />
      </Text>
      <View {...bookmark(document.title)}>
        <Text style={styles.title}>{document.title}</Text>
      </View>
      {[document.periodLine, document.approvedLine, document.signedLine, covers].map((line) =>
        line === null ? null : (
          <Text key={line} style={styles.lines}>
            <Written text={line} fonts={fonts} />
          </Text>
        ),
      )}
    </View>
  )
}

function InShort({ document, fonts }: PartProps): ReactElement | null {
  if (document.inShort.length === 0) return null
  return (
    <View style={styles.inShort} wrap={false} {...bookmark('In short')}>
      <Text style={styles.inShortTitle}>In short</Text>
      <Text style={styles.inShortText}>
        {document.inShort.map((paragraph, index) => (
          <Text key={index}>
            {index === 0 ? '' : ' '}
            <Runs runs={paragraph.runs} fonts={fonts} />
          </Text>
        ))}
      </Text>
    </View>
  )
}

function keepsTogether(block: DocumentBlock | undefined): boolean {
  if (block === undefined || block.kind === 'table' || block.kind === 'list') return false
  return block.runs.reduce((length, run) => length + run.text.length, 0) <= LONGEST_KEPT
}

function Section({
  section,
  fonts,
}: {
  readonly section: DocumentSection
  readonly fonts: Fonts
}): ReactElement {
  const [first, ...rest] = section.blocks
  return (
    <>
      <View wrap={!keepsTogether(first)} {...bookmark(section.title)}>
        <Text style={styles.sectionTitle} minPresenceAhead={70}>
          <Written text={section.title} fonts={fonts} />
        </Text>
        {first === undefined ? null : <Block block={first} fonts={fonts} />}
      </View>
      {rest.map((block, index) => (
        <Block key={index} block={block} fonts={fonts} />
      ))}
    </>
  )
}

function Sources({
  sources,
  fonts,
}: {
  readonly sources: readonly DocumentSource[]
  readonly fonts: Fonts
}): ReactElement | null {
  if (sources.length === 0) return null
  return (
    <View {...bookmark('Sources')}>
      <Text style={styles.sectionTitle} minPresenceAhead={60}>
        Sources
      </Text>
      {sources.map((source) => (
        <View key={source.number} style={styles.source} wrap={false}>
          <Text style={styles.sourceNumber}>{source.number}</Text>
          <Text style={styles.sourceText}>
            <Text style={{ fontWeight: 700 }}>{`${source.title}. `}</Text>
            <Written text={source.text} fonts={fonts} />
          </Text>
        </View>
      ))}
    </View>
  )
}

export function StatementPdf({ document, fonts }: PartProps): ReactElement<DocumentProps> {
  const made = new Date(`${document.date}T00:00:00Z`)
  return (
    <Document
      title={`${document.title}: ${document.organisation}`}
      author={document.organisation}
      subject="Modern slavery statement"
      language={document.language}
      creator="Daylight"
      producer="Daylight"
      creationDate={made}
      modificationDate={made}
      pageMode="useOutlines"
    >
      <Page size="A4" style={styles.page}>
        <Furniture document={document} fonts={fonts} />
        <Opening document={document} fonts={fonts} />
        <InShort document={document} fonts={fonts} />
        {document.sections.map((section) => (
          <Section key={section.id} section={section} fonts={fonts} />
        ))}
        <Sources sources={document.sources} fonts={fonts} />
        {document.contentHash === null ? null : (
          <Text style={styles.check} wrap={false}>
            {`Check of the signed text (SHA-256):\n${document.contentHash}`}
          </Text>
        )}
        {document.notice === null ? null : (
          <Text style={styles.watermark} fixed>
            {document.notice}
          </Text>
        )}
      </Page>
    </Document>
  )
}
