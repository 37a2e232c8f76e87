import { ATTENTION_REASONS } from '@daylight/domain/assessment-review'
import { ASSESSMENT_STATES, EVIDENCE_GRADES } from '@daylight/domain/questionnaires'
import { z } from 'zod'
import { emailSchema, idSchema, isoDateSchema, typedText, versionSchema } from './common.ts'
import { evidenceGradeSchema } from './findings.ts'

const dueOn = isoDateSchema
const state = z.enum(ASSESSMENT_STATES)

export const sendAssessmentInput = z.object({
  supplierId: idSchema,
  setId: z.string({ error: 'Choose a question set.' }).min(1, { error: 'Choose a question set.' }).max(60),
  email: emailSchema,
  dueOn,
})
export const extendAssessmentInput = z.object({ id: idSchema, version: versionSchema, dueOn })
export const withdrawAssessmentInput = z.object({
  id: idSchema,
  version: versionSchema,
  reason: typedText({ label: 'why you stop it', min: 3, max: 1_000 }),
})
export const reviewAnswerInput = z.object({
  id: idSchema,
  questionId: z.string().min(1).max(60),
  version: z.number().int().min(0),
  decision: z.enum(['accepted', 'ask_again'], { error: 'Choose whether to accept it.' }),
  grade: evidenceGradeSchema,
  note: typedText({ label: 'your note', max: 2_000 }),
  reason: typedText({ label: 'what is missing', max: 1_000 }),
})
export const sendBackAssessmentInput = z.object({ id: idSchema, version: versionSchema, dueOn })
export const upgradeAssessmentInput = z.object({ id: idSchema, version: versionSchema })
export const finishReviewInput = z.object({ id: idSchema, version: versionSchema })
export const assessmentIdOutput = z.object({ id: idSchema })

export const questionSetsOutput = z.object({
  sets: z.array(
    z.object({
      id: z.string(),
      version: z.string(),
      title: z.string(),
      purpose: z.string(),
      minutes: z.number(),
      questions: z.number(),
      mostStaff: z.number().nullable(),
    }),
  ),
})

export const listAssessmentsInput = z.object({
  supplierId: idSchema.optional(),
  state: state.optional(),
  after: z.object({ dueOn, id: idSchema }).optional(),
})
export const assessmentListOutput = z.object({
  assessments: z.array(
    z.object({
      id: idSchema,
      supplierId: idSchema,
      supplierName: z.string(),
      title: z.string(),
      status: state,
      dueOn: z.string(),
      overdue: z.boolean(),
      sentAt: z.string(),
      submittedAt: z.string().nullable(),
      answered: z.number(),
    }),
  ),
  next: z.object({ dueOn: z.string(), id: idSchema }).nullable(),
})
export type AssessmentList = z.output<typeof assessmentListOutput>

const grade = z.enum(EVIDENCE_GRADES)
const review = z.object({
  decision: z.enum(['accepted', 'ask_again']),
  grade,
  note: z.string(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
  version: z.number(),
  /** Of an earlier submission: it has to be looked at anew. */
  stale: z.boolean(),
})

const aboutQuestion = z.object({ questionId: z.string(), question: z.string() })
const help = z.object({
  attention: z.array(aboutQuestion.extend({ reasons: z.array(z.enum(ATTENTION_REASONS)) })),
  contradictions: z.array(
    aboutQuestion.extend({
      ruleId: z.string(),
      text: z.string(),
      record: z.enum(['pay_check', 'findings', 'answers', 'rates']),
    }),
  ),
  payCheckId: idSchema.nullable(),
  last: z
    .object({
      id: idSchema,
      submittedAt: z.string(),
      changed: z.array(
        aboutQuestion.extend({ before: z.string(), now: z.string(), better: z.boolean().nullable() }),
      ),
    })
    .nullable(),
  sections: z.array(
    z.object({
      id: z.string(),
      before: z.number().nullable(),
      peers: z.object({ middle: z.number(), firms: z.number() }).nullable(),
    }),
  ),
})

export const assessmentOutput = z.object({
  id: idSchema,
  version: z.number(),
  supplier: z.object({ id: idSchema, name: z.string() }),
  set: z.object({ id: z.string(), version: z.string(), title: z.string(), newest: z.string() }),
  status: state,
  dueOn: z.string(),
  overdue: z.boolean(),
  sentAt: z.string(),
  sentBy: z.string(),
  reason: z.string(),
  answered: z.number(),
  asked: z.number(),
  submission: z
    .object({
      number: z.number(),
      name: z.string(),
      role: z.string(),
      at: z.string(),
      late: z.boolean(),
      sha256: z.string(),
    })
    .nullable(),
  /** Answers and scores are shown once they were sent, never while they are being written. */
  sections: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      score: z.number().nullable(),
      ceiling: z.number().nullable(),
      grade: grade.nullable(),
      unableToVerify: z.number(),
      questions: z.array(
        z.object({
          id: z.string(),
          text: z.string(),
          source: z.string(),
          answer: z.string(),
          /** BCP 47: of what was written freely. */
          language: z.string(),
          cannotSay: z.boolean(),
          bestGrade: grade,
          answeredBy: z.string(),
          files: z.array(
            z.object({ id: idSchema, name: z.string(), bytes: z.number(), mediaType: z.string() }),
          ),
          review: review.nullable(),
        }),
      ),
    }),
  ),
  /** What the newest version of its questions would change, while nothing has been sent back. */
  upgrade: z
    .object({
      to: z.string(),
      added: z.array(z.string()),
      removed: z.array(z.string()),
      changed: z.array(z.object({ before: z.string(), after: z.string() })),
    })
    .nullable(),
  /** For whoever reviews it; null until it was sent. */
  help: help.nullable(),
  waiting: z.number(),
  marked: z.number(),
})
export type AssessmentView = z.output<typeof assessmentOutput>
