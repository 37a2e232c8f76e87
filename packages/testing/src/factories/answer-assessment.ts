import type { ApiDeps } from '@daylight/api'
import { giveAnswer, openAssessment, submitAnswers } from '@daylight/application'
import type { RespondentActor } from '@daylight/domain/access'
import { type AnswerInput, NO_INPUT, type Question } from '@daylight/domain/questionnaires'

/** An answer of its kind to any question; the first choice where there are choices. */
export function anyAnswer(question: Question): AnswerInput {
  const [first] = question.options
  const values: Readonly<Partial<Record<Question['type'], string>>> = {
    number: '8',
    money: '14.80',
    percentage: '40',
    date: '2026-10-01',
    text: 'They can tell the owner, who looks into it.',
  }
  return {
    ...NO_INPUT,
    values: [first?.id ?? values[question.type] ?? ''],
    rows: [question.columns.map(({ type }) => (type === 'text' ? 'Bright Ltd' : '12'))],
    name: 'Ada Owner',
    role: 'Owner',
    email: 'ada@firm.example',
  }
}

/** Answers everything that is asked, one after the other, as questions appear. */
export async function answerAll(deps: ApiDeps, respondent: RespondentActor): Promise<void> {
  for (;;) {
    const { asked, answers } = await openAssessment(deps, respondent)
    const next = asked.find(({ question }) => !answers.has(question.id))
    if (!next) return
    const { question } = next
    await giveAnswer(deps, respondent, {
      questionId: question.id,
      version: 0,
      input: anyAnswer(question),
      by: '',
    })
  }
}

export async function submitAll(deps: ApiDeps, respondent: RespondentActor) {
  await answerAll(deps, respondent)
  const { version } = (await openAssessment(deps, respondent)).assessment
  return submitAnswers(deps, respondent, { version, name: 'Ada Owner', role: 'Owner', declared: true })
}

/** Who holds a link to the assessment. */
export function respondentOf(assessment: {
  readonly organisationId: string
  readonly supplierId: string
  readonly id: string
}): RespondentActor {
  return {
    kind: 'respondent',
    linkId: assessment.id,
    organisationId: assessment.organisationId,
    supplierId: assessment.supplierId,
    purpose: 'assessment',
    subjectId: assessment.id,
    handed: null,
    name: 'Bright Cleaning (ada@firm.example)',
    email: 'ada@firm.example',
    language: 'en-GB',
  }
}
