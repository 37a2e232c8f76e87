import { Document, type DocumentProps, Page, Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import type { Fonts } from './choose-fonts.ts'
import type { DocumentBlock, DocumentModel, DocumentSection, DocumentSource } from './document-model.ts'
import { Block } from './pdf-blocks.tsx'
import { Contents, needsContents, type PageNumbers, WhereItStands } from './pdf-contents.tsx'
import { splitLongTables } from './pdf-pages.tsx'
import { styles } from './pdf-styles.ts'
import { artifact, bookmark, tagged, tagging } from './pdf-tags.ts'
import { Runs, readingDirection, Written } from './pdf-text.tsx'

interface PartProps {
  readonly document: DocumentModel
  readonly fonts: Fonts
}

const LONGEST_RUNNING_NAME = 60
/** A first paragraph longer than this may part from its heading's page; the heading then keeps two lines of it. */
const LONGEST_KEPT = 900

/** On every page: what it is and whose, and where it stands. */
function Furniture({ document, fonts }: PartProps): ReactElement {
  const letters = [...document.organisation]
  const short =
    letters.length > LONGEST_RUNNING_NAME
      ? `${letters.slice(0, LONGEST_RUNNING_NAME).join('')}…`
      : document.organisation
  return (
    <>
      <View style={styles.sun} fixed {...artifact} />
      <Text style={styles.header} fixed {...artifact}>
        <Written text={`${short} · ${document.title}`} fonts={fonts} />
      </Text>
      <View style={styles.footerLine} fixed {...artifact} />
      {document.notice === null ? null : (
        <Text style={styles.footerNotice} fixed {...artifact}>
          {document.notice}
        </Text>
      )}
      <Text
        style={styles.pageNumber}
        fixed
        {...artifact}
        render={({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}`}
      />
    </>
  )
}

/** Drawn last, over the page. */
function Watermark({ notice }: { readonly notice: string | null }): ReactElement | null {
  if (notice === null) return null
  return (
    <Text style={styles.watermark} fixed {...artifact}>
      {notice}
    </Text>
  )
}

function Opening({ document, fonts }: PartProps): ReactElement {
  const covers = document.alsoCovers.length === 0 ? [] : [`Also covers ${document.alsoCovers.join(', ')}`]
  const notice = document.notice === null ? [] : [document.notice]
  return (
    <View>
      <Text style={[styles.organisation, readingDirection(document.organisation)]}>
        <Written text={document.organisation} fonts={fonts} />
      </Text>
      <View {...bookmark(document.title)}>
        <Text style={[styles.title, readingDirection(document.title)]} {...tagged('H1')}>
          <Written text={document.title} fonts={fonts} />
        </Text>
      </View>
      {[...notice, ...document.lines, ...covers].map((line) => (
        <Text key={line} style={styles.lines}>
          <Written text={line} fonts={fonts} />
        </Text>
      ))}
    </View>
  )
}

function InShort({ document, fonts }: PartProps): ReactElement | null {
  if (document.inShort.length === 0) return null
  return (
    <View style={styles.inShort} wrap={false} {...bookmark('In short')}>
      <Text style={styles.inShortTitle} {...tagged('H2')}>
        In short
      </Text>
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
  if (block?.kind !== 'paragraph' && block?.kind !== 'heading') return false
  return block.runs.reduce((length, run) => length + run.text.length, 0) <= LONGEST_KEPT
}

interface SectionProps {
  readonly section: DocumentSection
  readonly fonts: Fonts
  readonly pages: PageNumbers | null
}

/** The title of a section with its first block, which it does not leave alone at the foot of a page. */
function SectionStart({ section, fonts, pages }: SectionProps): ReactElement {
  const [first] = section.blocks
  return (
    <View id={`section-${section.id}`} wrap={!keepsTogether(first)} {...bookmark(section.title)}>
      <View wrap={false} minPresenceAhead={70}>
        {pages === null ? null : <WhereItStands id={section.id} pages={pages} />}
        <Text style={[styles.sectionTitle, readingDirection(section.title)]} {...tagged('H2')}>
          <Written text={section.title} fonts={fonts} />
        </Text>
      </View>
      {first === undefined ? null : <Block block={first} fonts={fonts} />}
    </View>
  )
}

function Section({ section, fonts, pages }: SectionProps): ReactElement {
  return (
    <>
      {section.title === '' ? null : <SectionStart section={section} fonts={fonts} pages={pages} />}
      {section.blocks.slice(section.title === '' ? 0 : 1).map((block, index) => (
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
      <Text style={styles.sectionTitle} minPresenceAhead={60} {...tagged('H2')}>
        Sources
      </Text>
      <View {...tagged('L', { numbering: 'Decimal' })}>
        {sources.map((source) => (
          <View
            key={source.number}
            id={`source-${source.number}`}
            style={styles.source}
            wrap={false}
            {...tagged('LI')}
          >
            <Text style={styles.sourceNumber} {...tagged('Lbl')}>
              {source.number}
            </Text>
            <Text style={styles.sourceText} {...tagged('LBody')}>
              <Text style={{ fontWeight: 700 }}>{`${source.title}. `}</Text>
              <Written text={source.text} fonts={fonts} />
            </Text>
          </View>
        ))}
      </View>
    </View>
  )
}

function Checks({ document }: { readonly document: DocumentModel }): ReactElement | null {
  if (document.checks.length === 0) return null
  return (
    <View style={styles.checks} wrap={false}>
      {document.checks.map(({ label, value }) => (
        <Text key={label} style={styles.check}>
          {[`${label}:`, ...(value.match(/.{1,64}/g) ?? [])].join('\n')}
        </Text>
      ))}
    </View>
  )
}

export function DocumentPdf({ document, fonts }: PartProps): ReactElement<DocumentProps> {
  const made = new Date(`${document.date}T00:00:00Z`)
  const pages: PageNumbers | null = needsContents(document) ? new Map() : null
  const parts = splitLongTables(document.sections)
  const last = parts.length - 1
  return (
    <Document
      title={`${document.title}: ${document.organisation}`}
      author={document.organisation}
      subject={document.subject}
      language={document.language}
      creator="Daylight"
      producer="Daylight"
      creationDate={made}
      modificationDate={made}
      pageMode="useOutlines"
      {...tagging}
    >
      {parts.map((part, index) => (
        <Page key={index} size="A4" style={styles.page}>
          <Furniture document={document} fonts={fonts} />
          {index === 0 ? (
            <>
              <Opening document={document} fonts={fonts} />
              <InShort document={document} fonts={fonts} />
              {pages === null ? null : <Contents document={document} fonts={fonts} pages={pages} />}
            </>
          ) : null}
          {part.kind === 'table'
            ? part.draw(fonts)
            : part.sections.map((section) => (
                <Section key={section.id} section={section} fonts={fonts} pages={pages} />
              ))}
          {index === last ? (
            <>
              <Sources sources={document.sources} fonts={fonts} />
              <Checks document={document} />
            </>
          ) : null}
          <Watermark notice={document.notice} />
        </Page>
      ))}
    </Document>
  )
}
