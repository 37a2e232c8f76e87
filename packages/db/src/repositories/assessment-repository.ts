import {
  type AnsweredFilter,
  type AnswerRecord,
  type AssessmentEvidenceRecord,
  type AssessmentFilter,
  type AssessmentRecord,
  type AssessmentRepository,
  REVIEW_DECISIONS,
  type ReviewRecord,
  readStoredSubmission,
  type TenantScope,
} from '@daylight/application'
import { ASSESSMENT_STATES, EVIDENCE_GRADES, readStoredAnswer } from '@daylight/domain/questionnaires'
import type { Prisma } from '../generated/prisma/client.ts'
import { checksumOf } from '../reference/load-reference-data.ts'
import { readWord } from './read-word.ts'

interface Options {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
  readonly newId: () => string
}

export function createAssessmentRepository(options: Options): AssessmentRepository {
  const { client, scope } = options
  const { organisationId } = scope
  const find: AssessmentRepository['find'] = async (id) => {
    const row = await client.assessment.findUnique({ where: { organisationId_id: { organisationId, id } } })
    return row && toAssessment(row)
  }
  return {
    find,
    lock: async (id) => {
      await client.$queryRaw`SELECT id FROM assessment WHERE organisation_id = ${organisationId}::uuid AND id = ${id}::uuid FOR UPDATE`
      return find(id)
    },
    list: (filter) => listAssessments(options, filter),
    answered: (filter) => listAnswered(options, filter),
    insert: async ({ sentAt, submittedAt: _, closedAt: __, ...row }) => {
      await client.assessment.create({ data: { ...row, sentAt: new Date(sentAt) } })
    },
    insertAll: async (assessments) => {
      await client.assessment.createMany({
        data: assessments.map(({ sentAt, submittedAt: _, closedAt: __, ...row }) => ({
          ...row,
          sentAt: new Date(sentAt),
        })),
      })
    },
    update: async (
      { id, setVersion, status, dueOn, submittedAt, closedAt, reason, version },
      expectedVersion,
    ) => {
      const { count } = await client.assessment.updateMany({
        where: { organisationId, id, version: expectedVersion },
        data: {
          setVersion,
          status,
          dueOn,
          reason,
          version,
          submittedAt: toDate(submittedAt),
          closedAt: toDate(closedAt),
        },
      })
      return count === 1
    },
    ...answerMethods(options),
    ...evidenceMethods(options),
    ...reviewMethods(options),
    submissionsOf: async (assessmentId) => {
      const rows = await client.assessmentSubmission.findMany({
        where: { organisationId, assessmentId },
        orderBy: { number: 'desc' },
      })
      return rows.map(({ number, content, sha256, signatoryName, signatoryRole, submittedAt }) => ({
        ...{ number, sha256, signatoryName, signatoryRole },
        content: readStoredSubmission(content),
        submittedAt: submittedAt.toISOString(),
      }))
    },
    insertSubmission: async (assessmentId, submission) => {
      const { content, submittedAt, ...row } = submission
      const sha256 = checksumOf(content)
      await client.assessmentSubmission.create({
        data: {
          ...row,
          organisationId,
          id: options.newId(),
          assessmentId,
          content: JSON.parse(JSON.stringify(content)),
          sha256,
          submittedAt: new Date(submittedAt),
        },
      })
      return { ...submission, sha256 }
    },
  }
}

type AnswerMethods = Pick<AssessmentRepository, 'answersOf' | 'answersOfAll' | 'saveAnswer' | 'removeAnswers'>

function answerMethods({ client, scope: { organisationId }, newId }: Options): AnswerMethods {
  return {
    answersOf: async (assessmentId) => {
      const rows = await client.assessmentAnswer.findMany({ where: { organisationId, assessmentId } })
      return rows.map(toAnswer)
    },
    answersOfAll: async (ids) => {
      const rows = await client.assessmentAnswer.findMany({
        where: { organisationId, assessmentId: { in: [...ids] } },
      })
      return groupByAssessment(rows, toAnswer)
    },
    removeAnswers: async (assessmentId, questionIds) => {
      await client.assessmentAnswer.deleteMany({
        where: { organisationId, assessmentId, questionId: { in: [...questionIds] } },
      })
    },
    saveAnswer: async (assessmentId, { questionId, value, language, answeredAt, version, answeredBy }) => {
      const data = {
        value: JSON.parse(JSON.stringify(value)),
        answeredBy,
        language,
        answeredAt: new Date(answeredAt),
        version,
      }
      const { count } =
        version === 1
          ? await client.assessmentAnswer.createMany({
              data: [{ ...data, organisationId, id: newId(), assessmentId, questionId }],
              skipDuplicates: true,
            })
          : await client.assessmentAnswer.updateMany({
              where: { organisationId, assessmentId, questionId, version: version - 1 },
              data,
            })
      return count === 1
    },
  }
}

type EvidenceMethods = Pick<AssessmentRepository, 'evidenceOf' | 'insertEvidence' | 'removeEvidence'>

function evidenceMethods({ client, scope: { organisationId } }: Options): EvidenceMethods {
  return {
    evidenceOf: async (assessmentId) => {
      const rows = await client.assessmentEvidence.findMany({
        where: { organisationId, assessmentId, removedAt: null },
        orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }],
      })
      return rows.map(toEvidence)
    },
    insertEvidence: async ({ bytes, uploadedAt, ...row }) => {
      await client.assessmentEvidence.create({
        data: { ...row, bytes: BigInt(bytes), uploadedAt: new Date(uploadedAt) },
      })
    },
    removeEvidence: async (assessmentId, id, at) => {
      const { count } = await client.assessmentEvidence.updateMany({
        where: { organisationId, assessmentId, id, removedAt: null },
        data: { removedAt: new Date(at) },
      })
      return count === 1
    },
  }
}

type ReviewMethods = Pick<AssessmentRepository, 'reviewsOf' | 'reviewsOfAll' | 'saveReview'>

function reviewMethods({ client, scope: { organisationId }, newId }: Options): ReviewMethods {
  return {
    reviewsOf: async (assessmentId) => {
      const rows = await client.assessmentReview.findMany({ where: { organisationId, assessmentId } })
      return rows.map(toReview)
    },
    reviewsOfAll: async (ids) => {
      const rows = await client.assessmentReview.findMany({
        where: { organisationId, assessmentId: { in: [...ids] } },
      })
      return groupByAssessment(rows, toReview)
    },
    saveReview: async (assessmentId, { questionId, version, reviewedAt, ...review }) => {
      const data = { ...review, version, reviewedAt: new Date(reviewedAt) }
      const { count } =
        version === 1
          ? await client.assessmentReview.createMany({
              data: [{ ...data, organisationId, id: newId(), assessmentId, questionId }],
              skipDuplicates: true,
            })
          : await client.assessmentReview.updateMany({
              where: { organisationId, assessmentId, questionId, version: version - 1 },
              data,
            })
      return count === 1
    },
  }
}

async function listAssessments({ client, scope: { organisationId } }: Options, filter: AssessmentFilter) {
  const { supplierId, state, after, limit } = filter
  const rows = await client.assessment.findMany({
    where: {
      organisationId,
      ...(supplierId === undefined ? {} : { supplierId }),
      ...(state === undefined ? {} : { status: state }),
      ...(after === undefined
        ? {}
        : { OR: [{ dueOn: { gt: after.dueOn } }, { dueOn: after.dueOn, id: { gt: after.id } }] }),
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: limit,
    include: { supplier: { select: { name: true } }, _count: { select: { answers: true } } },
  })
  return rows.map(({ supplier, _count, ...row }) => ({
    ...toAssessment(row),
    supplierName: supplier.name,
    answered: _count.answers,
  }))
}

async function listAnswered({ client, scope: { organisationId } }: Options, filter: AnsweredFilter) {
  const { setId, setVersion, supplierId, notSupplierId, status, before, without, limit } = filter
  const rows = await client.assessment.findMany({
    where: {
      ...{ organisationId, setId },
      id: { not: without },
      status: status ?? { in: ['submitted', 'returned', 'reviewed'] },
      submittedAt: { not: null },
      ...(setVersion === undefined ? {} : { setVersion }),
      ...(supplierId === undefined ? {} : { supplierId }),
      ...(notSupplierId === undefined ? {} : { NOT: { supplierId: notSupplierId } }),
      ...(before === undefined ? {} : { sentAt: { lt: new Date(before) } }),
    },
    orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  return rows.map(toAssessment)
}

function groupByAssessment<Row extends { readonly assessmentId: string }, Told>(
  rows: readonly Row[],
  tell: (row: Row) => Told,
): ReadonlyMap<string, readonly Told[]> {
  const groups = Map.groupBy(rows, ({ assessmentId }) => assessmentId)
  return new Map([...groups].map(([id, group]) => [id, group.map(tell)]))
}

const toDate = (instant: string | null) => (instant === null ? null : new Date(instant))

function toAssessment(row: Prisma.AssessmentGetPayload<object>): AssessmentRecord {
  return {
    ...row,
    status: readWord(row.status, ASSESSMENT_STATES),
    sentAt: row.sentAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
  }
}

function toAnswer(row: Prisma.AssessmentAnswerGetPayload<object>): AnswerRecord {
  const { questionId, value, language, answeredBy, answeredAt, version } = row
  return {
    questionId,
    language,
    answeredBy,
    version,
    value: readStoredAnswer(value),
    answeredAt: answeredAt.toISOString(),
  }
}

function toEvidence(row: Prisma.AssessmentEvidenceGetPayload<object>): AssessmentEvidenceRecord {
  const { removedAt: _, ...rest } = row
  return { ...rest, bytes: Number(row.bytes), uploadedAt: row.uploadedAt.toISOString() }
}

function toReview(row: Prisma.AssessmentReviewGetPayload<object>): ReviewRecord {
  const { organisationId: _, id: __, assessmentId: ___, ...rest } = row
  return {
    ...rest,
    decision: readWord(row.decision, REVIEW_DECISIONS),
    grade: readWord(row.grade, EVIDENCE_GRADES),
    reviewedAt: row.reviewedAt.toISOString(),
  }
}
