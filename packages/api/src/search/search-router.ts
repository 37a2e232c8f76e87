import { searchEverything } from '@daylight/application'
import { searchInput, searchOutput } from '@daylight/contracts'
import { memberProcedure, router } from '../procedures/build-procedures.ts'

export const searchRouter = router({
  find: memberProcedure('supplier:read')
    .input(searchInput)
    .output(searchOutput)
    .query(({ ctx, input }) => searchEverything(ctx.deps, ctx.actor, input)),
})
