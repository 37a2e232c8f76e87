import {
  CELL_TYPES,
  EVIDENCE_GRADES,
  QUESTION_TYPES,
  type QuestionDraft,
} from '@daylight/domain/questionnaires'
import { readText } from '@/server/read-form.ts'

/** Rows of answers and columns that a form has at most. */
export const MOST_OPTIONS = 20
export const MOST_COLUMNS = 8

const oneOf = <Word extends string>(words: readonly Word[], text: string): Word | undefined =>
  words.find((word) => word === text)

/** A whole number as typed; null where nothing is, NaN where it is none, which the contract refuses. */
function whole(text: string): number | null {
  if (text.trim() === '') return null
  return /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN
}

/** What was typed of a question. */
export function readQuestionDraft(form: FormData): QuestionDraft {
  const text = (name: string) => readText(form, name)
  const heldId = (name: string) => text(name) || null
  return {
    type: oneOf(QUESTION_TYPES, text('type')) ?? 'text',
    text: text('text').trim(),
    help: text('help').trim(),
    unit: text('unit').trim(),
    options: Array.from({ length: MOST_OPTIONS }, (_, row) => ({
      id: heldId(`optionId${row}`),
      label: text(`option${row}`).trim(),
      points: whole(text(`points${row}`)),
      alone: text(`alone${row}`) !== '',
    })),
    yesPoints: whole(text('yesPoints')),
    noPoints: whole(text('noPoints')),
    columns: Array.from({ length: MOST_COLUMNS }, (_, row) => ({
      id: heldId(`columnId${row}`),
      label: text(`column${row}`).trim(),
      type: oneOf(CELL_TYPES, text(`columnType${row}`)) ?? 'text',
    })),
    showWhen: readCondition(form.getAll('when').map(String)),
    required: text('required') !== 'no',
    weight: whole(text('weight')) ?? 0,
    bestGrade: oneOf(EVIDENCE_GRADES, text('bestGrade')) ?? 'claimed',
    goodEvidence: text('goodEvidence').trim(),
  }
}

/** Each is “question=answer”; all of the same question as the first. */
function readCondition(chosen: readonly string[]): QuestionDraft['showWhen'] {
  const pairs = chosen.flatMap((one) => {
    const [question = '', answer = ''] = one.split('=')
    return question !== '' && answer !== '' ? [{ question, answer }] : []
  })
  const [first] = pairs
  if (!first) return null
  const same = pairs.filter(({ question }) => question === first.question)
  return { question: first.question, is: [...new Set(same.map(({ answer }) => answer))] }
}
