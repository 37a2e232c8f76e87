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

/** Inside a section, one level below its title. */
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
  /** The first cell of each row names the row. */
  readonly rows: readonly (readonly (readonly TextRun[])[])[]
}

/** Things of one kind, each with the same fields: told one below the other on paper, one in each row of a spreadsheet. */
export interface DocumentRecords {
  readonly kind: 'records'
  /** What each of them is, such as `Action`. */
  readonly name: string
  readonly fields: readonly string[]
  readonly records: readonly {
    readonly title: string
    /** For each field its paragraphs; a field without any is left out on paper. */
    readonly values: readonly (readonly (readonly TextRun[])[])[]
  }[]
}

/** A picture. The caption is read by everybody; `alternative` says what is to be seen to those who cannot see it. */
export interface DocumentFigure {
  readonly kind: 'figure'
  readonly alternative: string
  readonly caption: string
  readonly image: {
    readonly mediaType: 'image/png' | 'image/jpeg'
    readonly base64: string
    /** Pixels. */
    readonly width: number
    readonly height: number
  }
}

/** A remark that stands apart from the text. */
export interface DocumentNote {
  readonly kind: 'note'
  readonly title: string
  readonly runs: readonly TextRun[]
}

export type DocumentBlock =
  | DocumentParagraph
  | DocumentHeading
  | DocumentList
  | DocumentTable
  | DocumentRecords
  | DocumentFigure
  | DocumentNote

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

/**
 * A document as it is read, the same whether it becomes a web page, PDF, DOCX, plain text or JSON: statements, reports,
 * plans. Holds nothing that its reader may not see.
 */
export interface DocumentModel {
  /** BCP 47. */
  readonly language: string
  /** What it is, such as `Modern slavery statement`. */
  readonly subject: string
  readonly title: string
  readonly organisation: string
  /** Other organisations that it covers. */
  readonly alsoCovers: readonly string[]
  /** Under the title: what it is about, and by whom it was approved and signed. */
  readonly lines: readonly string[]
  /** Said across every page of what is not final; null for what is. */
  readonly notice: string | null
  /** The short answer, before everything else; empty when there is none. */
  readonly inShort: readonly DocumentParagraph[]
  readonly sections: readonly DocumentSection[]
  readonly sources: readonly DocumentSource[]
  /** By what a reader can check that it is genuine: printed at the end, to be compared letter by letter. */
  readonly checks: readonly { readonly label: string; readonly value: string }[]
  /** The day the document stands for, as ISO date: put into the file instead of a clock. */
  readonly date: string
}

/** A run of plain text. */
export function plainRun(text: string): TextRun {
  return { text, bold: false, italic: false, href: null, citation: null }
}

/** What a record says on paper: its fields by name, without those that say nothing. */
export function toldFields(
  { fields }: DocumentRecords,
  record: DocumentRecords['records'][number],
): readonly { readonly field: string; readonly paragraphs: readonly (readonly TextRun[])[] }[] {
  return fields.flatMap((field, index) => {
    const paragraphs = record.values[index] ?? []
    return paragraphs.length === 0 ? [] : [{ field, paragraphs }]
  })
}
