import type { EvidenceGrade } from './evidence-grade.ts'
import { type CellType, CHOICE_TYPES, type Question, type QuestionType } from './question-set.ts'

/** What somebody writes of a question; ids are given by the set and never change. */
export interface QuestionDraft {
  readonly type: QuestionType
  readonly text: string
  readonly help: string
  readonly unit: string
  /** Of `single` and `multiple`; those without words are left out. Points are 0 to 100. */
  readonly options: readonly {
    readonly id: string | null
    readonly label: string
    readonly points: number | null
    readonly alone: boolean
  }[]
  /** Of `yes_no`. */
  readonly yesPoints: number | null
  readonly noPoints: number | null
  /** Of `table`; those without words are left out. */
  readonly columns: readonly { readonly id: string | null; readonly label: string; readonly type: CellType }[]
  /** Asked only when one of these was chosen; null asks always. */
  readonly showWhen: { readonly question: string; readonly is: readonly string[] } | null
  readonly required: boolean
  readonly weight: number
  readonly bestGrade: EvidenceGrade
  readonly goodEvidence: string
}

/** What is written of a question is the organisation's own from then on. */
const OWN = { source: 'Our own', confidence: 'our_own' } as const

/** What a form shows of a question that is there. */
export function draftOf(question: Question): QuestionDraft {
  const points = (id: string) => question.options.find((option) => option.id === id)?.points ?? null
  const { showWhen } = question
  return {
    type: question.type,
    text: question.text,
    help: question.help ?? '',
    unit: question.unit ?? '',
    options:
      question.type === 'yes_no'
        ? []
        : question.options.map(({ id, label, points: each, alone }) => ({ id, label, points: each, alone })),
    yesPoints: points('yes'),
    noPoints: points('no'),
    columns: question.columns.map(({ id, label, type }) => ({ id, label, type })),
    showWhen: showWhen !== null && 'question' in showWhen ? showWhen : null,
    required: question.required !== false,
    weight: question.weight,
    bestGrade: question.bestGrade,
    goodEvidence: question.evidence?.good ?? '',
  }
}

/** Whether its condition is more than a form can show; it is then kept as it is. */
export function hasTangledCondition({ showWhen, required }: Question): boolean {
  return (showWhen !== null && !('question' in showWhen)) || typeof required !== 'boolean'
}

/** A question before anybody has written it. */
export const blankQuestion: Question = {
  ...OWN,
  id: '',
  type: 'yes_no',
  text: '',
  help: null,
  options: [],
  columns: [],
  unit: null,
  showWhen: null,
  required: true,
  weight: 0,
  evidence: null,
  bestGrade: 'claimed',
  topics: [],
}

/** The question with what was written; what a form does not show stays as it was. */
export function toQuestion(draft: QuestionDraft, before: Question): Question {
  const tangled = hasTangledCondition(before)
  const same = draft.text === before.text && draft.type === before.type
  return {
    ...before,
    ...(same ? {} : OWN),
    type: draft.type,
    text: draft.text,
    help: draft.help || null,
    unit: ['number', 'money'].includes(draft.type) ? draft.unit || null : null,
    options: toOptions(draft, before),
    columns: draft.type === 'table' ? named(draft.columns) : [],
    showWhen: tangled ? before.showWhen : draft.showWhen,
    required: tangled ? before.required : draft.required,
    weight: CHOICE_TYPES.includes(draft.type) ? draft.weight : 0,
    bestGrade: draft.bestGrade,
    evidence:
      draft.goodEvidence === ''
        ? null
        : { good: draft.goodEvidence, examples: before.evidence?.examples ?? [] },
  }
}

function toOptions(draft: QuestionDraft, before: Question): Question['options'] {
  if (draft.type === 'yes_no')
    return [
      { id: 'yes', label: 'Yes', hint: null, points: draft.yesPoints, alone: true },
      { id: 'no', label: 'No', hint: null, points: draft.noPoints, alone: true },
    ]
  if (draft.type !== 'single' && draft.type !== 'multiple') return []
  const hints = new Map(before.options.map(({ id, hint }) => [id, hint]))
  return named(draft.options).map(({ id, label, points, alone }) => ({
    ...{ id, label, points, hint: hints.get(id) ?? null },
    alone: draft.type === 'multiple' && alone,
  }))
}

/** Those with words, each with its id or a new one. */
function named<Item extends { readonly id: string | null; readonly label: string }>(
  items: readonly Item[],
): readonly (Item & { readonly id: string })[] {
  const taken = items.flatMap(({ id }) => (id === null ? [] : [id]))
  return items
    .filter(({ label }) => label !== '')
    .map((item) => {
      const id = item.id ?? nameNew(item.label, taken)
      taken.push(id)
      return { ...item, id }
    })
}

const LONGEST_ID = 50

/** An id from the first words, which nothing else has; ids name answers, so they never change. */
export function nameNew(words: string, taken: readonly string[]): string {
  const slug = words
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST_ID)
    .replace(/_+$/, '')
  const base = slug === '' ? 'item' : slug
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}_${number}`
    if (!taken.includes(id) && id !== 'cannot_say') return id
  }
}

/** What is still missing, by field; empty when the question is whole. */
export function findMissing(draft: QuestionDraft): Readonly<Record<string, string>> {
  const labels = draft.options.filter(({ label }) => label !== '').length
  const columns = draft.columns.filter(({ label }) => label !== '').length
  return {
    ...(draft.text.trim() === '' ? { text: 'Write the question.' } : {}),
    ...((draft.type === 'single' || draft.type === 'multiple') && labels < 2
      ? { option0: 'Give at least two answers to choose from.' }
      : {}),
    ...(draft.type === 'table' && columns === 0 ? { column0: 'Give at least one column.' } : {}),
    ...(draft.bestGrade !== 'claimed' && draft.goodEvidence === ''
      ? { goodEvidence: 'Say what good evidence looks like, or let the answer count as a claim.' }
      : {}),
  }
}
