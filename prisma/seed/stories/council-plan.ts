import {
  addPlanDisputeFile,
  addPlanEvidence,
  decideDispute,
  disputePlanFinding,
  getFinding,
  getPlanOfSupplier,
  inviteToPlan,
  resolveRespondent,
  signPlan,
  stepPlanAction,
  verifyCorrectiveAction,
  writePlanMessage,
  writeRespondentToken,
  writeToSupplier,
} from '@daylight/application'
import type { RespondentActor } from '@daylight/domain/access'
import { emails } from '../demo-people.ts'
import { memberOf, type Stage, supplierOf } from '../stage.ts'
import { inOnePiece } from '../steps/in-one-piece.ts'
import { makePdf, makePng } from '../steps/make-evidence.ts'
import { agree, note, raise } from '../steps/put-right.ts'
import type { Story } from '../tell-stories.ts'

const { amina, sian, leila } = emails
const LAUNDRY = 'Golden Leaf 金葉 Laundry Services Ltd'
const WHITE = [232, 232, 224] as const

/** A plan agreed on the spot, and carried out by the supplier at its link. */
export async function* tellLaundryPlan(stage: Stage): Story {
  yield '2026-10-14'
  const supplierId = supplierOf(stage, LAUNDRY)
  const heat = await raise(stage, sian, {
    supplier: LAUNDRY,
    site: 'Laundry',
    severity: 'major',
    area: 'conditions',
    title: 'Pressing room too hot to work in for a whole shift',
    detail: 'At 11 in the morning it was 33 °C beside the presses. The fans were switched off.',
    putRight: 'Cooling that keeps the room below 27 °C, and a break every hour while it is hotter.',
    workers: 14,
    since: '2026-10-14',
  })
  const asked = { findingId: heat, owner: 'supplier' }
  const fans = await agree(stage, sian, { ...asked, title: 'Mend and run the fans', dueOn: '2026-10-30' })
  await agree(stage, sian, { ...asked, title: 'Fit cooling in the pressing room', dueOn: '2026-12-18' })
  await agree(stage, sian, {
    ...asked,
    title: 'Put up the times of the hourly breaks',
    dueOn: '2026-11-13',
  })
  await note(stage, sian, fans, 'Our contract price was last raised in 2023; look at that first.')
  const { sha256 } = await getPlanOfSupplier(stage.deps, memberOf(stage, sian), { supplierId })
  await signPlan(stage.deps, memberOf(stage, sian), {
    supplierId,
    sha256,
    supplierName: 'Grace Ho',
    supplierRole: 'Owner',
    buyerRole: 'Contract officer',
  })
  const { linkId } = await inviteToPlan(stage.deps, memberOf(stage, amina), {
    supplierId,
    email: 'grace.ho@goldenleaf.example',
  })
  yield '2026-10-27'
  const { organisationId } = memberOf(stage, amina)
  const grace = await resolveRespondent(stage.deps, {
    token: writeRespondentToken(stage.deps.identity.links, { organisationId, linkId }),
    network: 'demo',
  })
  const about = { actionId: fans.id }
  await writePlanMessage(stage.deps, grace, {
    ...about,
    message: 'Both fans are mended. One was only a fuse.',
  })
  const { fileName, content } = makePng('Fans running.png', WHITE)
  await addPlanEvidence(stage.deps, grace, { ...about, fileName }, inOnePiece(content))
  const { version } = await stepPlanAction(stage.deps, grace, {
    ...about,
    version: fans.version + 1,
    step: 'done',
    reason: null,
  })
  yield '2026-10-29'
  await verifyCorrectiveAction(stage.deps, memberOf(stage, leila), {
    id: fans.id,
    version,
    event: 'send_back',
    reason: 'The photo shows one fan. Please show both, with the date.',
  })
  await writeToSupplier(stage.deps, memberOf(stage, sian), {
    supplierId,
    ...about,
    message: 'Thank you for being so quick. A second photo is all that is missing.',
  })
  yield* tellDisputes(stage, grace)
}

/** Two findings that the laundry does not agree with: one decided, one still to be decided. */
async function* tellDisputes(stage: Stage, grace: RespondentActor): Story {
  yield '2026-11-04'
  const firstAid = await raise(stage, sian, {
    supplier: LAUNDRY,
    site: 'Laundry',
    severity: 'major',
    area: 'conditions',
    title: 'Nobody on the late shift is trained in first aid',
    detail: 'The list beside the first aid box names two people. Both work in the morning.',
    putRight: 'Train two people of each shift, and put their names on the list.',
    workers: 9,
    since: '2026-11-04',
  })
  const train = await agree(stage, sian, {
    findingId: firstAid,
    title: 'Train two people of the late shift in first aid',
    owner: 'supplier',
    dueOn: '2027-01-15',
  })
  yield '2026-11-06'
  const { id: first } = await disputePlanFinding(stage.deps, grace, {
    actionId: train.id,
    grounds:
      'One person of the late shift has had the certificate since May. The list beside the box was old. We agree that one is not enough.',
  })
  const certificate = makePdf('First aid certificate.pdf', 'First aid at work', [
    'Awarded to one person of the late shift. The name is blacked out.',
    'Valid from 12 May 2026 to 11 May 2029.',
  ])
  await addPlanDisputeFile(
    stage.deps,
    grace,
    { disputeId: first, fileName: certificate.fileName },
    inOnePiece(certificate.content),
  )
  yield '2026-11-13'
  const finding = await getFinding(stage.deps, memberOf(stage, leila), { id: firstAid })
  await decideDispute(stage.deps, memberOf(stage, leila), {
    disputeId: first,
    findingVersion: finding.version,
    decision: 'uphold_partly',
    outcome: 'changed',
    severity: 'minor',
    title: 'Only one person of the late shift is trained in first aid',
    correction:
      'One person of the late shift is trained, until May 2029. There was nobody for their days off.',
    reasons:
      'The certificate is genuine: we asked the training firm. With one person there is still nobody on two days of each week.',
  })
  yield '2026-11-16'
  const clocks = await raise(stage, sian, {
    supplier: LAUNDRY,
    site: 'Laundry',
    severity: 'minor',
    area: 'hours',
    title: 'The time clock is beside the presses, not at the door',
    detail:
      'People walk four minutes from the door to the clock, and change on the way. That time is not counted.',
    putRight: 'Move the clock to the door, or count the way and the changing.',
    workers: 31,
    since: '2026-11-16',
  })
  const move = await agree(stage, sian, {
    findingId: clocks,
    title: 'Move the time clock to the door',
    owner: 'supplier',
    dueOn: '2026-12-04',
  })
  yield '2026-11-19'
  await disputePlanFinding(stage.deps, grace, {
    actionId: move.id,
    grounds:
      'There is a second clock at the door since October, and both count. The one beside the presses is for breaks.',
  })
}
