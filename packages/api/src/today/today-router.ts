import { showToday } from '@daylight/application'
import { todayOutput } from '@daylight/contracts'
import { memberProcedure, router } from '../procedures/build-procedures.ts'

export const todayRouter = router({
  show: memberProcedure('organisation:read')
    .output(todayOutput)
    .query(({ ctx }) => showToday(ctx.deps, ctx.actor)),
})
