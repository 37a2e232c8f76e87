import type { Question, QuestionSet } from './question-set.ts'

/** A set as it is kept: what `readQuestionSet` reads, so that reading it again gives the same set. */
export function writeQuestionSet({ id, sections, ...set }: QuestionSet) {
  return {
    ...set,
    setId: id,
    sections: sections.map(({ questions, ...section }) => ({
      ...section,
      questions: questions.map(writeQuestion),
    })),
  }
}

function writeQuestion({ options, showWhen, ...question }: Question) {
  const points = (id: string) => options.find((option) => option.id === id)?.points ?? null
  return {
    ...question,
    ...(showWhen === null ? {} : { showWhen }),
    ...(question.type === 'yes_no' ? { points: { yes: points('yes'), no: points('no') } } : { options }),
  }
}
