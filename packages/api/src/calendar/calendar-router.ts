import { getCalendarFeed, makeCalendarFeed, revokeCalendarFeed } from '@daylight/application'
import { calendarFeedOutput, calendarTokenOutput, doneOutput } from '@daylight/contracts'
import { memberProcedure, router } from '../procedures/build-procedures.ts'

/** The address at which a member's calendar program reads what is due. */
export const calendarRouter = router({
  get: memberProcedure('calendar:use')
    .output(calendarFeedOutput)
    .query(({ ctx }) => getCalendarFeed(ctx.deps, ctx.actor)),
  make: memberProcedure('calendar:use')
    .output(calendarTokenOutput)
    .mutation(({ ctx }) => makeCalendarFeed(ctx.deps, ctx.actor)),
  revoke: memberProcedure('calendar:use')
    .output(doneOutput)
    .mutation(({ ctx }) => revokeCalendarFeed(ctx.deps, ctx.actor)),
})
