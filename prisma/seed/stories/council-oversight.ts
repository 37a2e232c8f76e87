import { inviteToPlan, revokeRespondentLink } from '@daylight/application'
import { emails } from '../demo-people.ts'
import { memberOf, type Stage, supplierOf } from '../stage.ts'
import { makeCsv } from '../steps/make-evidence.ts'
import { advance, agree, planDeeply, raise, show, verify } from '../steps/put-right.ts'
import type { Story } from '../tell-stories.ts'

const { amina, tom, sian, leila } = emails
const HOME_CARE = 'Kind Hands Home Care Ltd'
const CATERING = 'Harvest Table Catering Ltd'

/** What does not fit together in the records, a link sent to the wrong person, and what the council had a part in. */
export async function* tellOversight(stage: Stage): Story {
  yield '2026-01-27'
  const late = await raise(stage, tom, {
    supplier: HOME_CARE,
    severity: 'major',
    area: 'pay',
    grade: 'documented',
    title: 'Wages for December came nine days late',
    detail: 'Bank statements of the firm show wages for December paid on 9 January.',
    putRight: 'Wages on the last working day of the month, whatever is outstanding.',
    workers: 31,
    since: '2025-12-31',
  })
  const reserve = await agree(stage, tom, {
    findingId: late,
    title: 'Keep one month of wages in reserve',
    owner: sian,
    dueOn: '2026-03-27',
  })
  await planDeeply(stage, tom, reserve, {
    whys: [
      'There was not enough in the account on 31 December',
      'Our invoices for October and November had not been paid',
      'Invoices wait for a purchase order that we raise at the end of the month',
    ],
    causes: ['buyer_payment'],
    steps: [['Ask the bank for the statement of February', '2026-03-06']],
    ownPart: {
      cause: 'buyer_payment',
      note: 'Two invoices were paid 47 and 61 days after they came; the contract says 30.',
    },
  })
  await advance(stage, sian, reserve, 'start')
  yield '2026-02-27'
  // The letter of the bank is good for a month; it is looked at in the week after.
  await show(stage, sian, reserve, {
    ...makeCsv('Bank letter, February 2026.csv', [
      ['Date', 'Reserve (GBP)'],
      ['2026-02-27', '61000'],
    ]),
    grade: 'documented',
    expiresOn: '2026-03-27',
  })
  await advance(stage, sian, reserve, 'submit')
  yield '2026-04-02'
  await verify(stage, leila, reserve, 'verify')
  yield* tellOneFileForTwo(stage)
}

/** One training list is shown for two failings at two firms. */
async function* tellOneFileForTwo(stage: Stage): Story {
  yield '2026-05-11'
  const list = makeCsv('Training list, spring 2026.csv', [
    ['Subject', 'Day', 'People'],
    ['Breaks and rest', '2026-05-06', '18'],
  ])
  const asked = [
    [CATERING, 'Kitchen porters do not know when their breaks are'],
    [HOME_CARE, 'Carers are called in on their days of rest'],
  ] as const
  const actions = []
  for (const [supplier, title] of asked) {
    const findingId = await raise(stage, sian, {
      supplier,
      severity: 'minor',
      area: 'hours',
      grade: 'confirmed',
      title,
      detail: 'Said by people in three teams on the visit of April.',
      workers: 18,
    })
    const action = await agree(stage, sian, {
      findingId,
      title: 'Train team leads on breaks and rest',
      owner: sian,
      dueOn: '2026-06-30',
    })
    await advance(stage, sian, action, 'start')
    await show(stage, sian, action, { ...list, grade: 'documented' })
    await advance(stage, sian, action, 'submit')
    actions.push(action)
  }
  yield '2026-05-13'
  for (const action of actions) await verify(stage, leila, action, 'verify')
  yield '2026-10-19'
  const actor = memberOf(stage, amina)
  const { linkId } = await inviteToPlan(stage.deps, actor, {
    supplierId: supplierOf(stage, HOME_CARE),
    email: 'bookkeeping@kindhands.example',
  })
  yield '2026-10-20'
  await revokeRespondentLink(stage.deps, actor, { linkId })
}
