import type { EvidenceGrade } from './evidence-grade.ts'

export const QUESTION_TYPES = [
  'yes_no',
  'single',
  'multiple',
  'number',
  'money',
  'date',
  'percentage',
  'text',
  'table',
  'file',
  'contact',
] as const
export type QuestionType = (typeof QUESTION_TYPES)[number]

/** Types answered by a choice, which alone can be scored and can decide whether another question is asked. */
export const CHOICE_TYPES: readonly QuestionType[] = ['yes_no', 'single', 'multiple']

export const CELL_TYPES = ['text', 'number', 'money', 'date', 'percentage'] as const
export type CellType = (typeof CELL_TYPES)[number]

/** The answer “I cannot say” to any question: a result of its own, never the same as zero. */
export const CANNOT_SAY = 'cannot_say'

export interface QuestionOption {
  readonly id: string
  readonly label: string
  readonly hint: string | null
  /** 0 to 100; null where the option is not scored: the question then does not apply. */
  readonly points: number | null
  /** Of many to choose from: it cannot be chosen together with another, such as “None”. */
  readonly alone: boolean
}

export interface TableColumn {
  readonly id: string
  readonly label: string
  readonly type: CellType
}

/** Whether something is asked, decided by the choices made in questions before it. */
export type Condition =
  | { readonly question: string; readonly is: readonly string[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }

/** A topic of somebody else's scheme that the question touches; never that scheme's own score. */
export interface SchemeTopic {
  readonly scheme: Scheme
  readonly topic: string
}

export const SCHEMES = [
  's54_area',
  'registry_field',
  'ppn_009_factor',
  'eti_clause',
  'ilo_indicator',
  'living_wage',
] as const
export type Scheme = (typeof SCHEMES)[number]

export interface EvidenceAdvice {
  /** What good evidence looks like, in a sentence or two. */
  readonly good: string
  readonly examples: readonly string[]
}

export interface Question {
  readonly id: string
  readonly type: QuestionType
  readonly text: string
  readonly help: string | null
  /** Of `yes_no`, `single` and `multiple`; a `yes_no` always has yes and no. */
  readonly options: readonly QuestionOption[]
  readonly columns: readonly TableColumn[]
  /** Beside the field, such as “hours a week”. */
  readonly unit: string | null
  /** Null asks always. */
  readonly showWhen: Condition | null
  /** True, false, or when these choices were made. */
  readonly required: boolean | Condition
  /** Of this question within its section; 0 is not scored. */
  readonly weight: number
  readonly evidence: EvidenceAdvice | null
  /** The strongest grade that what is answered and attached here can reach. */
  readonly bestGrade: EvidenceGrade
  readonly topics: readonly SchemeTopic[]
  readonly source: string
  readonly confidence: 'sourced' | 'memory' | 'our_own'
}

export interface QuestionSection {
  readonly id: string
  readonly title: string
  readonly intro: string | null
  readonly questions: readonly Question[]
}

/** One version of a question set. Published versions are never edited: a change is a new version. */
export interface QuestionSet {
  readonly id: string
  readonly version: string
  readonly title: string
  readonly purpose: string
  /** BCP 47, of the words below. */
  readonly language: string
  readonly source: string
  /** Minutes of ordinary work that it takes. */
  readonly minutes: number
  /** The firms it is meant for have at most so many staff; null for any. */
  readonly mostStaff: number | null
  /** The most points, 0 to 100, that an answer of each grade can bring. */
  readonly gradeCaps: Readonly<Record<EvidenceGrade, number>>
  readonly declaration: string
  readonly sections: readonly QuestionSection[]
}

/** Every question of a set, in the order in which it is asked. */
export function questionsOf(set: QuestionSet): readonly Question[] {
  return set.sections.flatMap((section) => section.questions)
}
