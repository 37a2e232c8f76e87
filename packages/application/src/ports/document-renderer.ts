import type { DocumentFormat } from '@daylight/contracts'
import type { IsoDate } from '@daylight/domain/dates'
import type { ToldAction } from '@daylight/domain/remediation'
import type { Deps } from './deps.ts'

/** All that a reader of a plan's document sees comes from this: nothing that either side must not read. */
export interface PlanPrint {
  readonly kind: 'plan'
  readonly organisation: string
  readonly supplier: string
  readonly actions: readonly (ToldAction & { readonly title: string; readonly finished: boolean })[]
  /** As it was last signed; null before. */
  readonly agreement: {
    readonly supplierName: string
    readonly supplierRole: string
    readonly buyerName: string
    readonly buyerRole: string
    /** Calendar date. */
    readonly agreedOn: string
    readonly text: string
    readonly sha256: string
    /** Whether what is asked is still what was signed, to the letter. */
    readonly unchanged: boolean
  } | null
  readonly today: IsoDate
}

export type DocumentPrint = PlanPrint

export interface DocumentRenderer {
  /** The document as a file. The same print gives the same bytes, but for DOCX, which holds the time it was made. */
  render(print: DocumentPrint, format: DocumentFormat): Promise<Uint8Array>
}

/** For whatever gives out documents. */
export interface DocumentDeps extends Deps {
  readonly documents: DocumentRenderer
}
