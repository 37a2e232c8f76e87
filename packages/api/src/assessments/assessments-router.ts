import {
  extendAssessment,
  finishReview,
  getAssessment,
  listAssessments,
  listQuestionSets,
  reviewAnswer,
  sendAssessment,
  sendBackAssessment,
  upgradeAssessment,
  withdrawAssessment,
} from '@daylight/application'
import {
  assessmentIdOutput,
  assessmentListOutput,
  assessmentOutput,
  extendAssessmentInput,
  finishReviewInput,
  idSchema,
  listAssessmentsInput,
  questionSetsOutput,
  reviewAnswerInput,
  sendAssessmentInput,
  sendBackAssessmentInput,
  upgradeAssessmentInput,
  withdrawAssessmentInput,
} from '@daylight/contracts'
import { z } from 'zod'
import { memberProcedure, router } from '../procedures/build-procedures.ts'

/** Question sets sent to suppliers: the buyer's part. What suppliers do comes by their links. */
export const assessmentsRouter = router({
  sets: memberProcedure('assessment:read')
    .output(questionSetsOutput)
    .query(({ ctx }) => listQuestionSets(ctx.deps, ctx.actor)),
  list: memberProcedure('assessment:read')
    .input(listAssessmentsInput)
    .output(assessmentListOutput)
    .query(({ ctx, input }) => listAssessments(ctx.deps, ctx.actor, input)),
  get: memberProcedure('assessment:read')
    .input(z.object({ id: idSchema }))
    .output(assessmentOutput)
    .query(({ ctx, input }) => getAssessment(ctx.deps, ctx.actor, input)),
  send: memberProcedure('assessment:send')
    .input(sendAssessmentInput)
    .output(assessmentIdOutput)
    .mutation(({ ctx, input }) => sendAssessment(ctx.deps, ctx.actor, input)),
  extend: memberProcedure('assessment:send')
    .input(extendAssessmentInput)
    .output(assessmentIdOutput)
    .mutation(({ ctx, input }) => extendAssessment(ctx.deps, ctx.actor, input)),
  upgrade: memberProcedure('assessment:send')
    .input(upgradeAssessmentInput)
    .output(assessmentIdOutput)
    .mutation(({ ctx, input }) => upgradeAssessment(ctx.deps, ctx.actor, input)),
  withdraw: memberProcedure('assessment:send')
    .input(withdrawAssessmentInput)
    .output(assessmentIdOutput)
    .mutation(({ ctx, input }) => withdrawAssessment(ctx.deps, ctx.actor, input)),
  review: memberProcedure('assessment:review')
    .input(reviewAnswerInput)
    .output(assessmentIdOutput)
    .mutation(({ ctx, input }) => reviewAnswer(ctx.deps, ctx.actor, input)),
  sendBack: memberProcedure('assessment:review')
    .input(sendBackAssessmentInput)
    .output(assessmentIdOutput)
    .mutation(({ ctx, input }) => sendBackAssessment(ctx.deps, ctx.actor, input)),
  finish: memberProcedure('assessment:review')
    .input(finishReviewInput)
    .output(assessmentIdOutput)
    .mutation(({ ctx, input }) => finishReview(ctx.deps, ctx.actor, input)),
})
