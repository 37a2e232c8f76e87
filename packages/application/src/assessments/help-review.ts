import type { AssessmentView } from '@daylight/contracts'
import {
  compareWithLast,
  findContradictions,
  findMiddleOfPeers,
  type GradedAnswers,
  type KnownFacts,
  orderAttention,
  readContradictionRules,
} from '@daylight/domain/assessment-review'
import { type IsoDate, isoDate } from '@daylight/domain/dates'
import type { FindingArea } from '@daylight/domain/findings'
import { answersThatCount, findAskedQuestions, type QuestionSet } from '@daylight/domain/questionnaires'
import { findLivingWageRates, findMinimumWageRow } from '@daylight/domain/reference'
import { londonDate } from '@daylight/domain/remediation'
import { loadPayRates } from '../pay/load-pay-rates.ts'
import type { AssessmentEvidenceRecord, AssessmentRecord } from '../ports/assessment-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { requireReference } from '../reference/require-reference.ts'
import { byQuestion, gradesOf, isAnsweredAnew, valuesOf } from './graded-answers.ts'
import { readAssessmentSet } from './read-assessment-set.ts'
import type { ReviewedAssessment } from './read-reviewed.ts'

/** What was answered and decided, with the files beside it. */
export interface AssessmentParts extends ReviewedAssessment {
  readonly evidence: readonly AssessmentEvidenceRecord[]
}

type Help = NonNullable<AssessmentView['help']>

const MOST_FINDINGS = 200
/** So many others are read for the middle score; more would not move it much. */
const MOST_PEERS = 50

/** What a reviewer should look at first, and what was said last time; from the organisation's own records alone, never from signals. */
export async function helpReview(tx: TenantTransaction, parts: AssessmentParts): Promise<Help> {
  const { assessment, set, answers, reviews, submission } = parts
  const on = londonDate(submission?.submittedAt ?? assessment.sentAt)
  const counting = answersThatCount(set, valuesOf(answers))
  const now: GradedAnswers = { set, answers: counting, grades: gradesOf(reviews.values()) }
  const last = await readLast(tx, assessment)
  const compared = last && compareWithLast(now, last.graded)
  const known = await collectFacts(tx, assessment.supplierId, on)
  const contradictions = findContradictions({
    set,
    answers: counting,
    rules: readContradictionRules((await requireReference(tx.reference, 'contradictions')).data),
    known,
  })
  const attention = orderAttention({
    set,
    answers: counting,
    withFiles: new Set(parts.evidence.map(({ questionId }) => questionId)),
    reviewed: new Map(
      [...reviews].map(([id, review]) => [id, isAnsweredAnew(review, submission) ? 'stale' : 'stands']),
    ),
    contradictions,
    changed: compared?.changed ?? [],
  })
  const texts = new Map(findAskedQuestions(set, counting).map(({ question }) => [question.id, question.text]))
  const named = <Item extends { readonly questionId: string }>(item: Item) => ({
    ...item,
    question: texts.get(item.questionId) ?? '',
  })
  const peers = findMiddleOfPeers(set, await readPeers(tx, assessment, set))
  return {
    attention: attention.map(({ questionId, reasons }) => ({
      ...named({ questionId }),
      reasons: [...reasons],
    })),
    contradictions: contradictions.map(named),
    payCheckId: known.payCheck?.id ?? null,
    last: last && {
      id: last.assessment.id,
      submittedAt: last.assessment.submittedAt ?? last.assessment.sentAt,
      changed: (compared?.changed ?? []).map(named),
    },
    sections: set.sections.map(({ id }) => ({
      id,
      before: compared?.sections.find(({ sectionId }) => sectionId === id)?.before ?? null,
      peers: peers.get(id) ?? null,
    })),
  }
}

async function collectFacts(tx: TenantTransaction, supplierId: string, on: IsoDate): Promise<KnownFacts> {
  const [check] = await tx.payChecks.completeChecks(supplierId, 1)
  const { rates } = await loadPayRates(tx.reference)
  const living = findLivingWageRates(rates, { zone: 'london', on })
  const minimum = findMinimumWageRow(rates, on)
  const adult = minimum.ok
    ? minimum.value.bands.find(({ band }) => band === 'national_living_wage' || band === 'main')
    : undefined
  const open = await tx.findings.list({
    view: 'open',
    supplierId,
    today: on,
    membershipId: '',
    limit: MOST_FINDINGS,
  })
  const byArea = new Map<FindingArea, number>()
  for (const { area } of open.findings) if (area !== null) byArea.set(area, (byArea.get(area) ?? 0) + 1)
  return {
    payCheck:
      check?.summary && check.periodEnd !== null
        ? {
            id: check.id,
            periodEnd: isoDate(check.periodEnd),
            people: check.summary.people,
            counts: {
              below_living_wage: check.summary.livingWage.people.fail,
              below_minimum_wage: check.summary.minimumWage.people.fail,
              agency_workers: (await tx.payChecks.hasAgencyWorkers(check.id)) ? 1 : 0,
            },
          }
        : null,
    hourly: {
      living_wage_london: living.ok ? living.value.requiredRate : null,
      minimum_wage: adult?.rate ?? null,
    },
    openFindings: byArea,
  }
}

/** The last that the same supplier sent for the same set before this one. */
async function readLast(tx: TenantTransaction, { id, supplierId, setId, sentAt }: AssessmentRecord) {
  const [assessment] = await tx.assessments.answered({
    setId,
    supplierId,
    before: sentAt,
    without: id,
    limit: 1,
  })
  if (!assessment) return null
  const [graded] = await readGraded(tx, [assessment.id], await readAssessmentSet(tx, assessment))
  return graded
    ? {
        assessment,
        graded,
      }
    : null
}

/** The last of each other supplier that was reviewed by the same version of the set. */
async function readPeers(tx: TenantTransaction, own: AssessmentRecord, set: QuestionSet) {
  const found = await tx.assessments.answered({
    setId: own.setId,
    setVersion: own.setVersion,
    status: 'reviewed',
    notSupplierId: own.supplierId,
    without: own.id,
    limit: MOST_PEERS,
  })
  const newest = new Map(found.toReversed().map(({ supplierId, id }) => [supplierId, id]))
  return readGraded(tx, [...newest.values()], set)
}

/** What was answered and decided in each of these assessments by one set, in their order. */
async function readGraded(
  tx: TenantTransaction,
  ids: readonly string[],
  set: QuestionSet,
): Promise<readonly GradedAnswers[]> {
  const answers = await tx.assessments.answersOfAll(ids)
  const reviews = await tx.assessments.reviewsOfAll(ids)
  return ids.map((id) => ({
    set,
    answers: answersThatCount(set, valuesOf(byQuestion(answers.get(id) ?? []))),
    grades: gradesOf(reviews.get(id) ?? []),
  }))
}
