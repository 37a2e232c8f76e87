/** A piece of text that is set in one way. */
export interface TextRun {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  readonly href: string | null
  /** Number in the source list, shown small and raised behind the text; null for plain text. */
  readonly citation: number | null
}

export interface DocumentParagraph {
  readonly kind: 'paragraph'
  readonly runs: readonly TextRun[]
}

export interface DocumentHeading {
  readonly kind: 'heading'
  readonly runs: readonly TextRun[]
}

export interface DocumentList {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly items: readonly (readonly DocumentBlock[])[]
}

export interface DocumentTable {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly { readonly title: string; readonly align: 'start' | 'end' }[]
  readonly rows: readonly (readonly (readonly TextRun[])[])[]
}

export type DocumentBlock = DocumentParagraph | DocumentHeading | DocumentList | DocumentTable

export interface DocumentSection {
  /** Unique in the document; letters, digits and underscores. */
  readonly id: string
  readonly title: string
  readonly blocks: readonly DocumentBlock[]
}

export interface DocumentSource {
  readonly number: number
  readonly title: string
  readonly text: string
}

/** A statement as it is read, the same for PDF and web page. Holds nothing that may not be published. */
export interface StatementDocument {
  readonly language: 'en-GB'
  readonly title: string
  readonly organisation: string
  /** Other organisations of the group that it covers. */
  readonly alsoCovers: readonly string[]
  readonly periodLine: string
  readonly approvedLine: string
  readonly signedLine: string
  /** Said across every page of what is not final; null for a signed statement. */
  readonly notice: string | null
  readonly inShort: readonly DocumentParagraph[]
  readonly sections: readonly DocumentSection[]
  readonly sources: readonly DocumentSource[]
  /** SHA-256 of the signed content in hexadecimal; null before it is signed. */
  readonly contentHash: string | null
  /** The day the document stands for, as ISO date: put into the file instead of a clock. */
  readonly date: string
}
