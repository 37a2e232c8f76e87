import { notFound, type RespondentActor } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { canonicalJson } from '@daylight/domain/json'
import {
  type AnswerInput,
  type AnswerMessages,
  type AnswerValue,
  freeTextIn,
  mayAnswer,
  type Question,
  questionsOf,
  readAnswer,
} from '@daylight/domain/questionnaires'
import { refuseUnsafeText } from '../findings/refuse-unsafe-text.ts'
import { limitAttempts } from '../identity/limit-attempts.ts'
import type { IdentityDeps } from '../ports/identity-services.ts'
import { lockForRespondent, type OpenedAssessment, openAssessment } from './open-assessment.ts'

export interface GivenAnswer {
  readonly questionId: string
  /** Of the answer that was on the page; 0 when there was none. */
  readonly version: number
  readonly input: AnswerInput
  /** Who answers, when they gave a name; else the firm. */
  readonly by: string
  /** In which the question was read, where it was not the set’s own: what is written freely is taken to be in it. */
  readonly language?: string
  /** How to say what cannot be taken. */
  readonly messages?: AnswerMessages
}

/**
 * Saves one answer as it is given. The same answer sent again, as after a lost connection, is saved already; another
 * than a colleague gave meanwhile is refused, and both are shown. Free text goes through the wall before anything is
 * kept of it.
 */
export async function giveAnswer(
  deps: IdentityDeps,
  actor: RespondentActor,
  given: GivenAnswer,
): Promise<{ readonly version: number }> {
  await limitAttempts(deps, [{ kind: 'respondent_write', of: actor.linkId }])
  const opened = await openAssessment(deps, actor, given.language)
  const question = findQuestion(opened, given.questionId)
  await refuseUnsafeText(deps, { answer: typedText(given) })
  const read = readAnswer(question, given.input, given.messages)
  if (!read.ok) {
    const { kind, message, fieldErrors } = read.error
    throw new AppError({ code: 'invalid', reason: kind, message, ...(fieldErrors ? { fieldErrors } : {}) })
  }
  return deps.database.withTenant(actor, async (tx) => {
    const now = await lockForRespondent(deps, tx, actor)
    const before = now.answers.get(question.id)
    if (before && sameAnswer(before.value, read.value)) return { version: before.version }
    refuseClosedQuestion(now, question.id)
    if ((before?.version ?? 0) !== given.version) throw answeredMeanwhile(before?.answeredBy ?? '')
    if (!now.asked.some(({ question: { id } }) => id === question.id)) throw notFound()
    const version = given.version + 1
    const saved = await tx.assessments.saveAnswer(actor.subjectId, {
      questionId: question.id,
      value: read.value,
      answeredBy: given.by.trim() || actor.name,
      language: opened.set.language,
      answeredAt: deps.clock.now().toISOString(),
      version,
    })
    if (!saved) throw answeredMeanwhile('')
    tx.audit.record(actor, {
      action: 'assessment.answered',
      subjectType: 'assessment',
      subjectId: actor.subjectId,
      data: { questionId: question.id, version, late: now.late },
    })
    return { version }
  })
}

/** Not found, as if it did not exist, for a question that is not in the set. */
export function findQuestion({ set }: OpenedAssessment, questionId: string): Question {
  const question = questionsOf(set).find(({ id }) => id === questionId)
  if (!question) throw notFound()
  return question
}

export function refuseClosedQuestion(opened: OpenedAssessment, questionId: string): void {
  const allowed = mayAnswer(opened.assessment.status, {
    askedAgain: opened.askedAgain.has(questionId),
    answered: opened.answers.has(questionId),
  })
  if (allowed.ok) return
  throw new AppError({ code: 'conflict', reason: allowed.error.kind, message: allowed.error.message })
}

function typedText({ input, by }: GivenAnswer): string {
  const typed = { kind: 'text', text: [...input.values, ...input.rows.flat()].join('\n') } as const
  return [freeTextIn(typed), input.name, input.role, by].join('\n')
}

function sameAnswer(a: AnswerValue, b: AnswerValue): boolean {
  const text = (value: AnswerValue) => canonicalJson(JSON.parse(JSON.stringify(value)))
  return text(a) === text(b)
}

function answeredMeanwhile(by: string): AppError {
  return new AppError({
    code: 'conflict',
    reason: 'answered_meanwhile',
    message: `${by === '' ? 'A colleague' : by} answered this while you were at it. Look at both answers, then choose which to keep.`,
  })
}
