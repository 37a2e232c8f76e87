import {
  closeFinding,
  type FindingSummary,
  getFinding,
  listFindingChoices,
  listFindings,
  mergeFinding,
  raiseFinding,
  reopenFinding,
  updateFinding,
} from '@daylight/application'
import {
  decideFindingInput,
  findingChoicesInput,
  findingChoicesOutput,
  findingListOutput,
  findingOutput,
  findingVersionOutput,
  idSchema,
  listFindingsInput,
  mergeFindingInput,
  raiseFindingInput,
  updateFindingInput,
} from '@daylight/contracts'
import { z } from 'zod'
import { memberProcedure, router } from '../procedures/build-procedures.ts'

export const findingsRouter = router({
  list: memberProcedure('finding:read')
    .input(listFindingsInput)
    .output(findingListOutput)
    .query(async ({ ctx, input }) => {
      const list = await listFindings(ctx.deps, ctx.actor, input)
      return { ...list, findings: list.findings.map(showSummary) }
    }),
  get: memberProcedure('finding:read')
    .input(z.object({ id: idSchema }))
    .output(findingOutput)
    .query(async ({ ctx, input }) => {
      const { standing, status, ...finding } = await getFinding(ctx.deps, ctx.actor, input)
      return { ...finding, status: standing, closed: status === 'closed' }
    }),
  choices: memberProcedure('finding:read')
    .input(findingChoicesInput)
    .output(findingChoicesOutput)
    .query(({ ctx, input }) => listFindingChoices(ctx.deps, ctx.actor, input)),
  raise: memberProcedure('finding:write')
    .input(raiseFindingInput)
    .output(findingVersionOutput)
    .mutation(({ ctx, input: { worried, details } }) =>
      raiseFinding(ctx.deps, ctx.actor, { worried: worried === 'yes', details }),
    ),
  update: memberProcedure('finding:write')
    .input(updateFindingInput)
    .output(findingVersionOutput)
    .mutation(({ ctx, input }) => updateFinding(ctx.deps, ctx.actor, input)),
  merge: memberProcedure('finding:write')
    .input(mergeFindingInput)
    .output(findingVersionOutput)
    .mutation(({ ctx, input }) => mergeFinding(ctx.deps, ctx.actor, input)),
  close: memberProcedure('finding:write')
    .input(decideFindingInput)
    .output(findingVersionOutput)
    .mutation(({ ctx, input }) => closeFinding(ctx.deps, ctx.actor, input)),
  reopen: memberProcedure('finding:write')
    .input(decideFindingInput)
    .output(findingVersionOutput)
    .mutation(({ ctx, input }) => reopenFinding(ctx.deps, ctx.actor, input)),
})

function showSummary({ standing, ...finding }: FindingSummary) {
  return { ...finding, status: standing }
}
