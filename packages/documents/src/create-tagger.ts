/** Structure types of PDF 1.7 (ISO 32000-1, 14.8.4) that our documents use. */
export type StructureType =
  | (
      | 'Artifact'
      | 'H1'
      | 'H2'
      | 'H3'
      | 'P'
      | 'L'
      | 'LI'
      | 'Lbl'
      | 'LBody'
      | 'Note'
      | 'Div'
      | 'Figure'
      | 'Caption'
    )
  | ('Table' | 'THead' | 'TBody' | 'TR' | 'TH' | 'TD' | 'TOC' | 'TOCI' | 'Reference')

/** Put on a node as its `tag`. Nodes with the same tag object become one structure element, also over pages. */
export interface StructureTag {
  readonly type: StructureType
  /** What a picture shows. */
  readonly alt?: string
  /** Of a header cell. */
  readonly scope?: 'Row' | 'Column'
  /** Of a list whose marks are written out. */
  readonly numbering?: 'Decimal' | 'Disc'
  /** Said once; where it is drawn again on a later page, it is an artifact. */
  readonly once?: boolean
}

interface StructureElement {
  readonly dictionary: { readonly data: Record<string, unknown> }
  add(child: unknown): unknown
  end(): void
}

/** What is used of the PDFKit document that React-PDF draws on. */
export interface TaggablePdf {
  readonly info: Readonly<Record<string, unknown>>
  appendXML(xml: string, newLine?: boolean): unknown
  readonly page: { readonly height: number }
  struct(type: string, options?: { readonly alt?: string; readonly scope?: string }): StructureElement
  addStructure(element: StructureElement): unknown
  markStructureContent(type: string, options?: { readonly actual: string }): unknown
  markContent(type: 'Artifact', options: { readonly type: 'Pagination' | 'Layout' }): unknown
  endMarkedContent(): unknown
}

interface DrawnNode {
  readonly type: string
  readonly props?: { readonly tag?: StructureTag }
  readonly style?: { readonly backgroundColor?: string }
  readonly box?: {
    readonly borderTopWidth?: number
    readonly borderBottomWidth?: number
    readonly borderLeftWidth?: number
    readonly borderRightWidth?: number
  }
}

interface DrawnRun {
  readonly start: number
  readonly end: number
  readonly attributes: { readonly bidiLevel?: number; readonly link?: string }
}

interface DrawnLine {
  readonly string: string
  readonly runs: readonly DrawnRun[]
}

interface Frame {
  readonly element: StructureElement
  readonly type: string
  /** Marked content that stays open until the node is left. */
  readonly marks: boolean
}

const LEAVES = ['IMAGE', 'SVG', 'CANVAS']
/** Hebrew and Arabic, and the scripts of South and South East Asia, whose glyphs do not stand for one letter each. */
const NOT_LETTER_BY_LETTER = /[\u0590-\u109f\u1200-\u137f]/u

/** Where the run that is drawn at each place belongs in the text: undoes the reversals of bidirectional layout. */
function readingOrder(levels: readonly number[]): readonly number[] {
  let order = levels.map((_level, index) => index)
  for (let level = 1; level <= Math.max(...levels); level += 1) {
    const next: number[] = []
    let run: number[] = []
    for (const index of order) {
      if ((levels[index] ?? 0) >= level) run.unshift(index)
      else {
        next.push(...run, index)
        run = []
      }
    }
    order = [...next, ...run]
  }
  return order
}

function writtenText(run: DrawnRun, line: DrawnLine): string {
  const drawn = line.string.slice(run.start, run.end).replaceAll('\u{200B}', '')
  return (run.attributes.bidiLevel ?? 0) % 2 === 1 ? [...drawn].reverse().join('') : drawn
}

/** As PDF text in UTF-16, which PDFKit takes as bytes. */
function pdfText(text: string): Buffer {
  return Buffer.from(`\u{FEFF}${text}`, 'utf16le').swap16()
}

function describeLink(href: string): string {
  return href.replace(/^#source-/, 'Source ').replace(/^#section-.*/, 'Go to this section')
}

function isDecorated({ style, box }: DrawnNode): boolean {
  const borders = [box?.borderTopWidth, box?.borderBottomWidth, box?.borderLeftWidth, box?.borderRightWidth]
  return style?.backgroundColor !== undefined || borders.some((width) => (width ?? 0) > 0)
}

/**
 * Writes the structure of a document while it is drawn: what our patch of `@react-pdf/render` calls around nodes, lines
 * and runs. Text without a tag is a paragraph; pictures without one, and whatever is only decoration, are artifacts.
 */
export function createTagger(pdf: TaggablePdf) {
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  /** By tag; of text without one, by its props, which both halves of a broken paragraph have in common. */
  const known = new Map<object, { readonly element: StructureElement; readonly page: unknown }>()
  const frames: Frame[] = [{ element: root, type: 'Document', marks: false }]
  /** Inside an artifact or a picture nothing has a structure of its own. */
  let inert = false
  let contentOpen = false
  /** What is open stands for letters of its own, and for one run only. */
  let actualOpen = false
  let artifactOpen = false
  let link: { readonly href: string; readonly element: StructureElement } | null = null
  let line: DrawnLine | null = null
  /** Of a line in two directions: what was drawn, to be put into the order in which it is read. */
  let drawn: { readonly element: StructureElement; readonly child: unknown; readonly run: number }[] | null =
    null

  const top = (): Frame => frames.at(-1) ?? { element: root, type: 'Document', marks: false }
  const closeContent = () => {
    if (contentOpen) pdf.endMarkedContent()
    contentOpen = false
    actualOpen = false
  }
  const closeLink = () => {
    link?.element.end()
    link = null
  }
  const addChild = (element: StructureElement, child: unknown, run: number) => {
    if (drawn === null) element.add(child)
    else drawn.push({ element, child, run })
  }
  const makeElement = (tag: StructureTag, key: object): StructureElement => {
    const { type, alt, scope, numbering } = tag
    const element = pdf.struct(type, { ...(alt && { alt }), ...(scope && { scope }) })
    if (numbering !== undefined) element.dictionary.data['A'] = { O: 'List', ListNumbering: numbering }
    known.set(key, { element, page: pdf.page })
    top().element.add(element)
    return element
  }
  const enterArtifact = (type: 'Pagination' | 'Layout') => {
    closeContent()
    pdf.markContent('Artifact', { type })
    inert = true
    frames.push({ ...top(), marks: true })
  }

  return {
    enter: (node: DrawnNode) => {
      const tag = node.props?.tag ?? (node.type === 'TEXT' ? ({ type: 'P' } as const) : undefined)
      if (inert) return frames.push({ ...top(), marks: false })
      const key = node.props?.tag ?? node.props ?? node
      const earlier = tag && known.get(key)
      const again = earlier !== undefined && tag?.once === true && earlier.page !== pdf.page
      if (tag?.type === 'Artifact' || again) return enterArtifact('Pagination')
      if (tag === undefined)
        return LEAVES.includes(node.type) ? enterArtifact('Layout') : frames.push({ ...top(), marks: false })
      const element = earlier?.element ?? makeElement(tag, key)
      if (tag.type === 'Figure') {
        element.add(pdf.markStructureContent('Figure'))
        inert = true
      }
      return frames.push({ element, type: tag.type, marks: inert })
    },
    leave: () => {
      const frame = frames.pop()
      if (frame?.marks) {
        pdf.endMarkedContent()
        inert = false
      }
      if (inert) return
      closeContent()
      closeLink()
    },
    /** `node` is missing where it is certain that something is drawn. */
    beforeArtifact: (node?: DrawnNode) => {
      if (inert || (node !== undefined && !isDecorated(node))) return
      closeContent()
      pdf.markContent('Artifact', { type: 'Layout' })
      artifactOpen = true
    },
    afterArtifact: () => {
      if (artifactOpen) pdf.endMarkedContent()
      artifactOpen = false
    },
    beforeLine: (next: DrawnLine) => {
      line = next
      drawn = next.runs.some((run) => (run.attributes.bidiLevel ?? 0) > 0) ? [] : null
    },
    /** Answers what a link annotation of the run has to carry. */
    beforeRun: (run: DrawnRun) => {
      if (inert || line === null) return {}
      const { element, type } = top()
      const index = line.runs.indexOf(run)
      const href = run.attributes.link ?? null
      if (href !== (link?.href ?? null)) {
        closeContent()
        if (drawn === null) closeLink()
        link = href === null ? null : { href, element: pdf.struct('Link') }
        if (link !== null) addChild(element, link.element, index)
      }
      const text = writtenText(run, line)
      const actual = drawn !== null || NOT_LETTER_BY_LETTER.test(text) ? text : null
      if (actual !== null || actualOpen) closeContent()
      if (!contentOpen) {
        const kind = link === null ? type : 'Link'
        const content =
          actual === null ? pdf.markStructureContent(kind) : pdf.markStructureContent('Span', { actual })
        if (link === null) addChild(element, content, index)
        else link.element.add(content)
        contentOpen = true
        actualOpen = actual !== null
      }
      return link === null ? {} : { structParent: link.element, Contents: pdfText(describeLink(link.href)) }
    },
    afterLine: () => {
      if (drawn === null || line === null) return
      closeContent()
      const order = readingOrder(line.runs.map((run) => run.attributes.bidiLevel ?? 0))
      const sorted = [...drawn].sort((a, b) => order.indexOf(a.run) - order.indexOf(b.run))
      for (const { element, child } of sorted) element.add(child)
      drawn = null
      closeLink()
    },
  }
}
