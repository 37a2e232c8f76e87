import { ownedBy, type RespondentActor, requirePartOf } from '@daylight/domain/access'
import {
  type AskedQuestion,
  findAskedQuestions,
  type QuestionSet,
  questionsOf,
  translateSet,
} from '@daylight/domain/questionnaires'
import type {
  AnswerRecord,
  AssessmentEvidenceRecord,
  AssessmentRecord,
  SubmissionRecord,
} from '../ports/assessment-repository.ts'
import type { Deps } from '../ports/deps.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { byQuestion, valuesOf } from './graded-answers.ts'
import { readAssessmentSet, readWordsOf } from './read-assessment-set.ts'

/** A language in which the questions can be read. */
export interface SetLanguage {
  /** BCP 47. */
  readonly code: string
  /** Written in it, or its translation was checked by somebody who reads it. */
  readonly checked: boolean
}

export interface OpenedAssessment {
  readonly assessment: AssessmentRecord
  /** Not a part of it that was handed over. */
  readonly whole: boolean
  /** In the language that was asked for where the set has it, else in its own; `set.language` says which. */
  readonly set: QuestionSet
  /** The set's own first. */
  readonly languages: readonly SetLanguage[]
  readonly buyer: string
  readonly supplier: string
  readonly answers: ReadonlyMap<string, AnswerRecord>
  /** In order: what is asked after these answers. */
  readonly asked: readonly AskedQuestion[]
  readonly evidence: readonly AssessmentEvidenceRecord[]
  /** By question id: why it is asked again; only while it is. */
  readonly askedAgain: ReadonlyMap<string, string>
  /** The last that was sent. */
  readonly submission: SubmissionRecord | null
  /** Today is after the day it is due: answers still count, and are marked as late. */
  readonly late: boolean
}

/** An assessment as whoever answers it sees it: nothing of how it was reviewed but what is asked again, and why. */
export async function openAssessment(
  deps: Deps,
  actor: RespondentActor,
  language: string | null = null,
): Promise<OpenedAssessment> {
  requirePartOf(actor, 'assessment', actor.subjectId)
  return deps.database.withTenant(actor, async (tx) =>
    readForRespondent(deps, tx, ownedBy(actor, await tx.assessments.find(actor.subjectId)), {
      actor,
      language,
    }),
  )
}

/** The same in the set’s own language, until the transaction ends held against everybody else who would change it. */
export async function lockForRespondent(
  deps: Deps,
  tx: TenantTransaction,
  actor: RespondentActor,
): Promise<OpenedAssessment> {
  requirePartOf(actor, 'assessment', actor.subjectId)
  return readForRespondent(deps, tx, ownedBy(actor, await tx.assessments.lock(actor.subjectId)), {
    actor,
    language: null,
  })
}

async function readForRespondent(
  deps: Deps,
  tx: TenantTransaction,
  assessment: AssessmentRecord,
  { actor, language }: { readonly actor: RespondentActor; readonly language: string | null },
): Promise<OpenedAssessment> {
  const { id, supplierId, status, dueOn } = assessment
  const own = await readAssessmentSet(tx, assessment)
  const translations = await readWordsOf(tx.reference, own)
  const words = translations.find((translation) => translation.language === language)
  const set = words ? translateSet(own, words) : own
  const answers = byQuestion(await tx.assessments.answersOf(id))
  const [submission = null] = await tx.assessments.submissionsOf(id)
  const again = status === 'returned' ? await tx.assessments.reviewsOf(id) : []
  const supplier = await tx.suppliers.find(supplierId)
  return keepPart(actor, {
    assessment,
    whole: actor.handed === null,
    set,
    languages: [
      { code: own.language, checked: true },
      ...translations.map(({ language: code, checkedBy }) => ({ code, checked: checkedBy !== null })),
    ],
    buyer: (await tx.organisation.current()).name,
    supplier: supplier?.name ?? '',
    answers,
    asked: findAskedQuestions(set, valuesOf(answers)),
    evidence: await tx.assessments.evidenceOf(id),
    askedAgain: new Map(
      again
        .filter(({ decision }) => decision === 'ask_again')
        .map(({ questionId, reason }) => [questionId, reason]),
    ),
    submission,
    late: deps.clock.today() > dueOn,
  })
}

/** What a colleague sees to whom a part was handed over: nothing of the rest, and not what was sent. */
function keepPart({ handed }: RespondentActor, opened: OpenedAssessment): OpenedAssessment {
  if (handed === null) return opened
  const sections = opened.set.sections.filter(({ id }) => handed.length === 0 || handed.includes(id))
  const set = { ...opened.set, sections }
  const ids = new Set(questionsOf(set).map(({ id }) => id))
  return {
    ...opened,
    set,
    submission: null,
    asked: opened.asked.filter(({ question }) => ids.has(question.id)),
    answers: new Map([...opened.answers].filter(([id]) => ids.has(id))),
    evidence: opened.evidence.filter(({ questionId }) => ids.has(questionId)),
    askedAgain: new Map([...opened.askedAgain].filter(([id]) => ids.has(id))),
  }
}
