import { askForSample } from '@daylight/application'
import { emails } from '../demo-people.ts'
import { memberOf, type Stage } from '../stage.ts'
import { receiveClaim } from '../steps/receive-claim.ts'
import type { Story } from '../tell-stories.ts'

const { sian } = emails
const BRIGHTSIDE = 'Brightside Cleaning Ltd'

/** The cleaning firm checks its own pay in the browser and sends only the result; the council asks to see some of it. */
export async function* tellClaims(stage: Stage): Story {
  yield '2026-10-09'
  const august = { periodStart: '2026-08-01', periodEnd: '2026-08-31', madeOn: '2026-10-08', people: 151 }
  const by = { by: sian, supplier: BRIGHTSIDE, signedBy: 'Marta Kowalska, payroll manager' }
  await receiveClaim(stage, { ...by, ...august })
  yield '2026-11-12'
  const october = { periodStart: '2026-10-01', periodEnd: '2026-10-31', madeOn: '2026-11-11', people: 152 }
  const id = await receiveClaim(stage, { ...by, ...october })
  await askForSample(stage.deps, memberOf(stage, sian), {
    id,
    version: 1,
    which: 'Lines 1 to 25 of October',
    due: '2026-12-11',
  })
}
