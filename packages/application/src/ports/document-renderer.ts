import type {
  AssessmentView,
  DocumentFormat,
  PassportContent,
  PayComparisonView,
  SubmissionContent,
} from '@daylight/contracts'
import type { IsoDate } from '@daylight/domain/dates'
import type { CommitmentStanding } from '@daylight/domain/records'
import type { BoardPeriod, ReportList, ToldAction } from '@daylight/domain/remediation'
import type { BoardFigures } from '../board/read-board-figures.ts'
import type { DueRow, RiskOverview } from '../risk/read-plan.ts'
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

/** A report's days, with what was done and found in them. */
export interface CommitteePeriod extends BoardPeriod {
  /** Key null: the whole list. What is not here is none. */
  readonly lists: readonly {
    readonly list: ReportList
    readonly key: string | null
    readonly count: number
  }[]
}

/** A report for a committee. Every figure is a count or a sum, and opens at an address below `home`. */
export interface CommitteePrint {
  readonly kind: 'committee'
  readonly organisation: string
  readonly home: string
  readonly today: IsoDate
  /** In the register today, not archived. */
  readonly suppliers: number
  readonly now: CommitteePeriod
  /** The same days a year before. */
  readonly before: CommitteePeriod
  /** What our own part can be; null for those who may not see it. */
  readonly causes: readonly { readonly id: string; readonly label: string }[] | null
  /** As it stands today. */
  readonly board: BoardFigures
}

/** What was sent with an assessment: the same copy for whoever sent it and whoever received it. */
export interface AnswersPrint {
  readonly kind: 'answers'
  readonly content: SubmissionContent
  readonly number: number
  readonly sha256: string
}

/** The review of an assessment, for the buyer alone. */
export interface AssessmentPrint {
  readonly kind: 'assessment'
  readonly organisation: string
  readonly view: AssessmentView
  readonly today: IsoDate
}

/** A pay check beside the one of the period before: what its page tells the member who asks. */
export interface PayComparisonPrint {
  readonly kind: 'pay_comparison'
  readonly organisation: string
  /** Supplier null: the organisation's own. */
  readonly payroll: { readonly supplierName: string | null; readonly siteName: string | null }
  readonly period: { readonly periodStart: string; readonly periodEnd: string }
  readonly since: NonNullable<PayComparisonView['since']>
  readonly owed: PayComparisonView['owed']
  readonly today: IsoDate
}

/** The answers that an organisation hands on, with what they can be checked by. */
export interface PassportPrint {
  readonly kind: 'passport'
  readonly content: PassportContent
  /** Hexadecimal, all three. */
  readonly sha256: string
  readonly publicKey: string
  readonly signature: string
}

/** The year's plan of an organisation. */
export interface YearPlanPrint {
  readonly kind: 'year_plan'
  readonly organisation: string
  readonly today: IsoDate
  readonly overview: RiskOverview
  /** The earliest due first. */
  readonly due: readonly DueRow[]
}

/** A council's yearly report on the Charter Against Modern Slavery: everything in it may be read by everybody. */
export interface CouncilPrint {
  readonly kind: 'council'
  readonly organisation: string
  readonly period: { readonly periodStart: IsoDate; readonly periodEnd: IsoDate }
  readonly today: IsoDate
  readonly source: string
  readonly commitments: readonly {
    readonly number: number
    readonly says: string
    readonly standing: CommitmentStanding
    readonly found: readonly string[]
    readonly notes: readonly {
      readonly title: string
      readonly note: string
      readonly inPlace: boolean
      /** Whether a file shows it. */
      readonly shown: boolean
    }[]
  }[]
}

export type DocumentPrint =
  | CouncilPrint
  | PlanPrint
  | CommitteePrint
  | AnswersPrint
  | AssessmentPrint
  | PayComparisonPrint
  | PassportPrint
  | YearPlanPrint

export interface DocumentRenderer {
  /** The document as a file. The same print gives the same bytes, but for DOCX, which holds the time it was made. */
  render(print: DocumentPrint, format: DocumentFormat): Promise<Uint8Array>
}

/** For whatever gives out documents. */
export interface DocumentDeps extends Deps {
  readonly documents: DocumentRenderer
}
