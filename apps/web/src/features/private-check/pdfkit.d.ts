/** What the report uses of pdfkit's browser build, which brings no types of its own. */
declare module 'pdfkit' {
  export interface StructureElement {
    add(child: StructureElement | (() => void)): StructureElement
    end(): StructureElement
  }
  export interface TableCell {
    readonly text: string
    readonly type?: 'TH' | 'TD'
    readonly align?: 'left' | 'right'
    readonly font?: { readonly src: string; readonly size?: number }
  }
  export interface TableOptions {
    readonly data: readonly (readonly (TableCell | string)[])[]
    readonly columnStyles?: readonly (number | string | { readonly width: number | string })[]
    readonly rowStyles?: (row: number) => { readonly backgroundColor?: string } | undefined
    readonly defaultStyle?: {
      readonly border?: readonly number[] | boolean | number
      readonly borderColor?: string
      readonly padding?: string | number
      readonly textColor?: string
    }
    readonly structParent?: StructureElement
  }
  export default class PDFDocument {
    constructor(options: {
      readonly size: string
      readonly margins: {
        readonly top: number
        readonly bottom: number
        readonly left: number
        readonly right: number
      }
      readonly tagged: boolean
      readonly pdfVersion: string
      readonly lang: string
      readonly displayTitle: boolean
      readonly subset?: string
      readonly font?: string | null
      readonly info: Readonly<Record<string, string>>
      readonly bufferPages: boolean
    })
    x: number
    y: number
    readonly page: {
      readonly width: number
      readonly height: number
      readonly margins: { top: number; bottom: number; left: number; right: number }
    }
    registerFont(name: string, source: Uint8Array): this
    font(name: string, size?: number): this
    fillColor(colour: string): this
    text(
      text: string,
      options?: { readonly width?: number; readonly align?: string; readonly lineGap?: number },
    ): this
    text(
      text: string,
      x: number,
      y: number,
      options?: { readonly width?: number; readonly lineBreak?: boolean; readonly align?: string },
    ): this
    moveDown(lines?: number): this
    table(options: TableOptions): this
    struct(type: string, children?: (() => void) | readonly StructureElement[]): StructureElement
    addStructure(element: StructureElement): this
    markContent(
      tag: string,
      options?: { readonly type?: string; readonly attached?: readonly string[] },
    ): this
    endMarkedContent(): this
    bufferedPageRange(): { readonly start: number; readonly count: number }
    switchToPage(page: number): void
    heightOfString(text: string, options?: { readonly width?: number }): number
    addPage(): this
    end(): void
  }
}

declare module 'pdfkit/output' {
  import type PDFDocument from 'pdfkit'
  export function toBlob(document: PDFDocument): Promise<Blob>
}
