import { err, ok, type Result } from '../errors/index.ts'
import { blankQuestion, findMissing, nameNew, type QuestionDraft, toQuestion } from './question-draft.ts'
import { type Question, type QuestionSection, type QuestionSet, questionsOf } from './question-set.ts'

export type QuestionSetEdit =
  | {
      readonly kind: 'details'
      readonly title: string
      readonly purpose: string
      readonly minutes: number
      readonly mostStaff: number | null
      readonly declaration: string
    }
  | { readonly kind: 'add_section'; readonly title: string; readonly intro: string }
  | {
      readonly kind: 'change_section'
      readonly sectionId: string
      readonly title: string
      readonly intro: string
    }
  | { readonly kind: 'remove_section'; readonly sectionId: string }
  | { readonly kind: 'move_section'; readonly sectionId: string; readonly by: -1 | 1 }
  | { readonly kind: 'add_question'; readonly sectionId: string; readonly question: QuestionDraft }
  | { readonly kind: 'change_question'; readonly questionId: string; readonly question: QuestionDraft }
  | { readonly kind: 'remove_question'; readonly questionId: string }
  | { readonly kind: 'move_question'; readonly questionId: string; readonly by: -1 | 1 }

export interface EditError {
  readonly kind: 'not_there' | 'not_complete'
  readonly message: string
  /** By field of what was written. */
  readonly fieldErrors: Readonly<Record<string, string>>
}

/** The set after one change. Conditions that ask for something that is gone are found when it is published. */
export function editQuestionSet(set: QuestionSet, edit: QuestionSetEdit): Result<QuestionSet, EditError> {
  switch (edit.kind) {
    case 'details': {
      const { kind: _, ...details } = edit
      return requireWords(
        { title: edit.title, purpose: edit.purpose, declaration: edit.declaration },
        () => ({
          ...set,
          ...details,
        }),
      )
    }
    case 'add_section':
      return requireWords({ title: edit.title }, () => ({
        ...set,
        sections: [
          ...set.sections,
          {
            id: nameNew(
              edit.title,
              set.sections.map(({ id }) => id),
            ),
            title: edit.title,
            intro: edit.intro || null,
            questions: [],
          },
        ],
      }))
    case 'change_section':
      return requireWords({ title: edit.title }, () =>
        changeSection(set, edit.sectionId, (section) => ({
          ...section,
          title: edit.title,
          intro: edit.intro || null,
        })),
      )
    case 'remove_section':
      return found(
        set.sections.some(({ id }) => id === edit.sectionId),
        () => ({
          ...set,
          sections: set.sections.filter(({ id }) => id !== edit.sectionId),
        }),
      )
    case 'move_section':
      return ok({ ...set, sections: move(set.sections, edit.sectionId, edit.by) })
    case 'add_question':
      return writeQuestion(edit.question, () => {
        const id = nameNew(
          edit.question.text,
          questionsOf(set).map((question) => question.id),
        )
        const question = toQuestion(edit.question, { ...blankQuestion, id })
        return changeSection(set, edit.sectionId, (section) => ({
          ...section,
          questions: [...section.questions, question],
        }))
      })
    case 'change_question':
      return writeQuestion(edit.question, () =>
        changeQuestions(set, edit.questionId, (questions) =>
          questions.map((question) =>
            question.id === edit.questionId ? toQuestion(edit.question, question) : question,
          ),
        ),
      )
    case 'remove_question':
      return ok(
        changeQuestions(set, edit.questionId, (questions) =>
          questions.filter(({ id }) => id !== edit.questionId),
        ),
      )
    case 'move_question':
      return ok(moveQuestion(set, edit.questionId, edit.by))
  }
}

function changeSection(
  set: QuestionSet,
  id: string,
  change: (section: QuestionSection) => QuestionSection,
): QuestionSet {
  return { ...set, sections: set.sections.map((section) => (section.id === id ? change(section) : section)) }
}

function changeQuestions(
  set: QuestionSet,
  questionId: string,
  change: (questions: readonly Question[]) => readonly Question[],
): QuestionSet {
  return {
    ...set,
    sections: set.sections.map((section) =>
      section.questions.some(({ id }) => id === questionId)
        ? { ...section, questions: change(section.questions) }
        : section,
    ),
  }
}

function move<Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string,
  by: -1 | 1,
): readonly Item[] {
  const from = items.findIndex((item) => item.id === id)
  const [item, other] = [items[from], items[from + by]]
  if (item === undefined || other === undefined) return items
  return items.map((one, at) => (at === from ? other : at === from + by ? item : one))
}

/** By one place; over the edge of its section into the next one. */
function moveQuestion(set: QuestionSet, id: string, by: -1 | 1): QuestionSet {
  const at = set.sections.findIndex(({ questions }) => questions.some((question) => question.id === id))
  const section = set.sections[at]
  const question = section?.questions.find((one) => one.id === id)
  if (!section || !question) return set
  const edge = by === -1 ? section.questions[0] : section.questions.at(-1)
  if (edge !== question)
    return changeSection(set, section.id, (one) => ({ ...one, questions: move(one.questions, id, by) }))
  const next = set.sections[at + by]
  if (!next) return set
  return {
    ...set,
    sections: set.sections.map((one) => {
      if (one === section) return { ...one, questions: one.questions.filter((other) => other !== question) }
      if (one !== next) return one
      return {
        ...one,
        questions: by === -1 ? [...one.questions, question] : [question, ...one.questions],
      }
    }),
  }
}

function found(there: boolean, change: () => QuestionSet): Result<QuestionSet, EditError> {
  return there
    ? ok(change())
    : err({
        kind: 'not_there',
        message: 'It is no longer there. Somebody else took it out.',
        fieldErrors: {},
      })
}

function requireWords(
  words: Readonly<Record<string, string>>,
  change: () => QuestionSet,
): Result<QuestionSet, EditError> {
  const missing = Object.entries(words).filter(([, text]) => text.trim() === '')
  const fieldErrors = Object.fromEntries(missing.map(([field]) => [field, 'Write something here.']))
  return missing.length === 0
    ? ok(change())
    : err({ kind: 'not_complete', message: 'Some of it is still empty.', fieldErrors })
}

function writeQuestion(draft: QuestionDraft, change: () => QuestionSet): Result<QuestionSet, EditError> {
  const fieldErrors = findMissing(draft)
  const [message] = Object.values(fieldErrors)
  return message === undefined ? ok(change()) : err({ kind: 'not_complete', message, fieldErrors })
}
