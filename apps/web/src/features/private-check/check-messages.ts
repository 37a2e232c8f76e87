import type { PayLineFilter, PayLineView, ShownPaySummary } from '@daylight/contracts'
import type { Zone } from '@daylight/domain/pay'
import type { PayrollMapping, UnknownElement } from '@daylight/domain/payroll-file'

/** What the page asks of its worker. A file is handed over as a handle: its bytes are read on the other side. */
export type CheckRequest =
  | { readonly kind: 'open'; readonly file: File }
  | {
      readonly kind: 'check'
      readonly mapping: PayrollMapping
      /** Pay rates as they stand in the reference data. */
      readonly rates: unknown
      /** Thresholds of everything besides the rates, as they stand in the reference data. */
      readonly workRules: unknown
      /** Calendar date. */
      readonly today: string
      readonly places: readonly (readonly [name: string, zone: Zone])[]
    }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'lines'; readonly filter: PayLineFilter; readonly page: number }
  | { readonly kind: 'save'; readonly format: SaveFormat }
  | { readonly kind: 'sign'; readonly firm: string; readonly name: string }
  /** Fetches what is needed to save, while there still is a network. */
  | { readonly kind: 'prepare' }

export type SaveFormat = 'csv' | 'ods' | 'pdf'

export interface FileProblem {
  readonly line: number | null
  readonly column: string | null
  readonly message: string
}

export interface PrivateResult {
  readonly summary: ShownPaySummary
  readonly periodStart: string | null
  readonly periodEnd: string | null
  readonly counts: Readonly<Record<PayLineFilter, number>>
  /** Workplaces that are neither London nor UK and have no zone yet. */
  readonly unplaced: readonly string[]
  readonly fileName: string
  readonly fileDigest: string
  readonly ratesVersion: string
  readonly engineVersion: string
  readonly today: string
}

/** What the worker answers. */
export type CheckReply =
  | { readonly kind: 'prepared' }
  | {
      readonly kind: 'headings'
      readonly headings: readonly string[]
      readonly notes: readonly string[]
      readonly unknownElements: readonly UnknownElement[]
    }
  | { readonly kind: 'progress'; readonly rows: number }
  | { readonly kind: 'result'; readonly result: PrivateResult }
  | { readonly kind: 'refused'; readonly message: string; readonly problems: readonly FileProblem[] }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'lines'; readonly lines: readonly PayLineView[]; readonly pages: number }
  | { readonly kind: 'file'; readonly blob: Blob; readonly name: string }
  | { readonly kind: 'failed'; readonly message: string }

export const LINES_PER_PAGE = 50
