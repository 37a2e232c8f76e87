import {
  copyQuestionSet,
  editOwnSet,
  getOwnSet,
  listOwnSets,
  publishOwnSet,
  retireOwnSet,
} from '@daylight/application'
import {
  assessmentIdOutput,
  copyQuestionSetInput,
  editOwnSetInput,
  idSchema,
  namedOwnSetInput,
  ownSetListOutput,
  ownSetOutput,
} from '@daylight/contracts'
import { z } from 'zod'
import { memberProcedure, router } from '../procedures/build-procedures.ts'

/** Question sets of the organisation's own: copied, adapted, published. */
export const questionSetsRouter = router({
  list: memberProcedure('assessment:read')
    .output(ownSetListOutput)
    .query(({ ctx }) => listOwnSets(ctx.deps, ctx.actor)),
  get: memberProcedure('assessment:read')
    .input(z.object({ id: idSchema }))
    .output(ownSetOutput)
    .query(({ ctx, input }) => getOwnSet(ctx.deps, ctx.actor, input)),
  copy: memberProcedure('question_set:write')
    .input(copyQuestionSetInput)
    .output(assessmentIdOutput)
    .mutation(({ ctx, input }) => copyQuestionSet(ctx.deps, ctx.actor, input)),
  edit: memberProcedure('question_set:write')
    .input(editOwnSetInput)
    .output(assessmentIdOutput)
    .mutation(({ ctx, input }) => editOwnSet(ctx.deps, ctx.actor, input)),
  publish: memberProcedure('question_set:publish')
    .input(namedOwnSetInput)
    .output(assessmentIdOutput)
    .mutation(({ ctx, input }) => publishOwnSet(ctx.deps, ctx.actor, input)),
  retire: memberProcedure('question_set:publish')
    .input(namedOwnSetInput)
    .output(assessmentIdOutput)
    .mutation(({ ctx, input }) => retireOwnSet(ctx.deps, ctx.actor, input)),
})
