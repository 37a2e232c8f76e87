import { showRespondentHome } from '@daylight/application'
import { respondentHomeOutput } from '@daylight/contracts'
import { respondentProcedure, router } from '../procedures/build-procedures.ts'

/** For whoever holds a link, of any purpose. */
export const respondentRouter = router({
  home: respondentProcedure('respondent')
    .output(respondentHomeOutput)
    .query(({ ctx }) => showRespondentHome(ctx.deps, ctx.actor)),
})
