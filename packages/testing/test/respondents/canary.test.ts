import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { createCaller } from '@daylight/api'
import * as application from '@daylight/application'
import {
  addActionNote,
  addAnswerFile,
  addConductNote,
  addDisputeFile,
  addPlanDisputeFile,
  addPlanEvidence,
  createCorrectiveAction,
  createSupplier,
  declineAssessment,
  disputePlanFinding,
  getCorrectiveAction,
  getOwed,
  getPlanAction,
  getSupplierPlan,
  giveAnswer,
  handOver,
  inviteToPlan,
  keepAnswers,
  listColleagues,
  listFindings,
  listOwedBySupplier,
  lookUpOwed,
  offerFromLibrary,
  openAssessment,
  openOwnAnswersDocument,
  openOwnPlanDocument,
  openRemedy,
  raiseFinding,
  removeAnswerFile,
  resolveRespondent,
  reviewAnswer,
  sendAssessment,
  shareRemedy,
  showLibrary,
  showRespondentHome,
  stepPlanAction,
  submitAnswers,
  takeBack,
  takeOverAnswers,
  verifyCorrectiveAction,
  withdrawPlanDispute,
  writePlanMessage,
  writeRespondentToken,
} from '@daylight/application'
import type { MemberActor, RespondentActor } from '@daylight/domain/access'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { anyAnswer, respondentOf, submitAll } from '../../src/factories/answer-assessment.ts'
import { createMember, createOrganisation } from '../../src/index.ts'
import { supplierDetails } from '../../src/sweeps/inputs/suppliers.ts'
import { callByPath, isForRespondents, listProcedures } from '../../src/sweeps/list-procedures.ts'
import { readDocument } from '../documents/read-document.ts'
import { details } from '../findings/findings-world.ts'
import { chunks, createPayWorld, type PayWorld, query, read, start, toCsv, upload } from '../pay/pay-world.ts'

/*
 * What a supplier must never see is planted around its own plan, each piece with a word of its own in it. Then every
 * use case and every procedure that takes the holder of a link is called, and none of their answers holds the word.
 * A new one that is not named here fails the test.
 */
const CANARY = /CANARY|hound/i

let world: PayWorld
let reviewer: MemberActor
let jo: RespondentActor
let ada: RespondentActor
/** Who keeps, in an organisation of the supplier's own, what was sent by Ada's link. */
let keeper: MemberActor
let actionId: string
let remedyId: string
let version: number
let disputedId: string
let disputeId: string

const sql = (text: string, values: unknown[] = []) => query(world.app.urls.superuserUrl, text, values)
const deps = () => world.app.deps

async function linkFor(supplierId: string): Promise<RespondentActor> {
  const { organisationId } = world.owner
  const { linkId } = await inviteToPlan(deps(), world.owner, { supplierId, email: 'jo@sparkle.example' })
  const token = writeRespondentToken(deps().identity.links, { organisationId, linkId })
  return resolveRespondent(deps(), { token, network: '192.0.2.1' })
}

/** A payroll of six people below the minimum, two of them with signals; its remedy is shown to its supplier. */
async function payrollOf(supplierId: string, prefix: string): Promise<string> {
  const headings = [
    ...['worker_ref', 'period_start', 'period_end', 'age_at_period_start', 'hours_worked', 'basic_pay'],
    ...['deduction_recruitment', 'paid_to_third_party'],
  ]
  const rows = [1, 2, 3, 4, 5, 6].map((number) => [
    ...[`${prefix}-${number}`, '2026-02-01', '2026-02-28', '30', '100', '1200'],
    ...(number < 3 ? ['50', 'yes'] : ['', 'no']),
  ])
  const id = await upload({ ...world, supplierId }, toCsv([headings, ...rows]))
  await start(world, id, headings)
  expect(await read(world, id)).toBe('complete')
  const { findings } = await listFindings(deps(), world.owner, { view: 'open', supplierId, limit: 10 })
  const remedy = await openRemedy(deps(), world.owner, { findingId: findings[0]?.id ?? '' })
  await shareRemedy(deps(), world.owner, { ...remedy, shared: true })
  return remedy.id
}

async function makePlan(supplierId: string, title: string) {
  const finding = { worried: false, details: { ...details, supplierId, title: `Finding: ${title}` } }
  const { id: findingId } = await raiseFinding(deps(), world.owner, finding)
  const asked = { findingId, title, ownerId: 'supplier', dueOn: '2099-12-31' }
  return createCorrectiveAction(deps(), world.owner, asked)
}

beforeAll(async () => {
  world = await createPayWorld()
  const { organisationId } = world.owner
  const organisation = { organisationId, segment: 'northbank-council', name: 'Northbank Council' }
  reviewer = await createMember({
    superuserUrl: world.app.urls.superuserUrl,
    organisation,
    role: 'reviewer',
    name: 'Rosalind Hound',
  })
  const other = await createSupplier(deps(), world.owner, {
    details: { ...supplierDetails(), name: 'CANARY Ltd' },
    evenIfDuplicate: false,
  })
  remedyId = await payrollOf(world.supplierId, 'E')
  await payrollOf(other.id, 'CANARY')
  const action = await makePlan(world.supplierId, 'Open a room at night')
  actionId = action.id
  await makePlan(other.id, 'CANARY plan of another supplier')
  jo = await linkFor(world.supplierId)

  await addActionNote(deps(), world.owner, { id: actionId, note: 'CANARY reviewer note' })
  await addConductNote(deps(), world.owner, { actionId, cause: 'buyer_price', note: 'CANARY conduct note' })
  await addPlanEvidence(deps(), jo, { actionId, fileName: 'rota.csv' }, chunks('day,open\nMonday,yes\n'))
  const done = { actionId, version: action.version, step: 'done', reason: null } as const
  const submitted = await stepPlanAction(deps(), jo, done)
  const seen = {
    id: actionId,
    version: submitted.version,
    event: 'verify',
    reason: 'CANARY verdict',
  } as const
  version = (await verifyCorrectiveAction(deps(), reviewer, seen)).version

  const disputed = await makePlan(world.supplierId, 'Open a second room')
  disputedId = disputed.id
  const grounds = 'There is a second room already.'
  disputeId = (await disputePlanFinding(deps(), jo, { actionId: disputedId, grounds })).id
  const ours = { findingId: disputed.findingId, disputeId, fileName: 'CANARY-ours.csv' }
  await addDisputeFile(deps(), world.owner, ours, chunks('room,seen\none,yes\n'))

  const sent = { supplierId: world.supplierId, setId: 'micro_supplier', email: 'ada@firm.example' }
  const { id } = await sendAssessment(deps(), world.owner, { ...sent, dueOn: '2099-06-30' })
  ada = respondentOf({ id, supplierId: world.supplierId, organisationId })
  await submitAll(deps(), ada)
  await reviewAnswer(deps(), reviewer, {
    ...{ id, questionId: 'team_size', version: 0, decision: 'accepted', grade: 'claimed' },
    ...{ note: 'CANARY note on an answer', reason: '' },
  })

  const firm = await createOrganisation({ superuserUrl: world.app.urls.superuserUrl, kind: 'contractor' })
  keeper = await createMember({
    ...{ superuserUrl: world.app.urls.superuserUrl, organisation: firm, role: 'owner' },
  })

  // What no form would take, so that a leak of any of it shows.
  await sql(`UPDATE finding SET title = 'CANARY other finding', detail = 'CANARY', put_right = 'CANARY'
    WHERE title NOT LIKE 'Finding: Open a %'`)
  await sql(`UPDATE corrective_action SET whys = '{CANARY why}', causes = '{CANARY cause}' WHERE id = $1`, [
    actionId,
  ])
  await sql(`UPDATE supplier SET notes = 'CANARY supplier note'`)
  await sql(`UPDATE pay_signal SET kind = 'CANARY signal'`)
  await sql(`UPDATE pay_signal_worker SET worker_ref = 'CANARY worker'`)
  const [signals] = await sql(`SELECT count(*)::int AS n FROM pay_signal WHERE kind = 'CANARY signal'`)
  expect(signals?.['n']).toBeGreaterThan(0)
}, 120_000)
afterAll(() => world.app.close())

/** What the use cases let out that takes the holder of a link. */
async function findRespondentUseCases(): Promise<readonly string[]> {
  const root = path.resolve(import.meta.dirname, '../../../application/src')
  const files = (await readdir(root, { recursive: true })).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
  const texts = await Promise.all(files.map((file) => readFile(path.join(root, file), 'utf8')))
  const declared = /export (?:async )?function (\w+)\(\s*deps: [^{]*?: RespondentActor/g
  const names = texts.flatMap((text) => [...text.matchAll(declared)].map((match) => match[1] ?? ''))
  return names.filter((name) => Object.hasOwn(application, name)).sort()
}

const asRespondent = () =>
  createCaller({
    deps: deps(),
    requestId: 'canary',
    network: '192.0.2.1',
    person: null,
    member: null,
    respondent: jo,
    reportError: ({ error }) => {
      throw error
    },
  })

/** What of its answer leaves the server, for each of them. */
const useCases: Readonly<Record<string, () => Promise<unknown>>> = {
  getSupplierPlan: () => getSupplierPlan(deps(), jo),
  getPlanAction: () => getPlanAction(deps(), jo, { actionId }),
  listOwedBySupplier: () => listOwedBySupplier(deps(), jo),
  getOwed: () => getOwed(deps(), jo, { remedyId }),
  lookUpOwed: () => lookUpOwed(deps(), jo, { remedyId, references: ['E-1', 'E-2', 'CANARY-1'] }),
  showRespondentHome: () => showRespondentHome(deps(), jo),
  openOwnPlanDocument: async () => {
    const { content, ...file } = await openOwnPlanDocument(deps(), jo, { format: 'ods' })
    return { ...file, text: await readDocument(content, 'ods') }
  },
  openOwnAnswersDocument: async () => {
    const { content, ...file } = await openOwnAnswersDocument(deps(), ada, { format: 'ods' })
    return { ...file, text: await readDocument(content, 'ods') }
  },
  keepAnswers: async () => {
    await keepAnswers(deps(), ada, keeper)
    const library = await showLibrary(deps(), keeper)
    expect(library.entries).toHaveLength(1)
    return library
  },
  offerFromLibrary: () => offerFromLibrary(deps(), ada, keeper),
  takeOverAnswers: () => takeOverAnswers(deps(), ada, keeper, []),
  writePlanMessage: () => writePlanMessage(deps(), jo, { actionId, message: 'Thank you' }),
  addPlanEvidence: () =>
    addPlanEvidence(deps(), jo, { actionId, fileName: 'again.csv' }, chunks('day,open\nFriday,yes\n')),
  stepPlanAction: () => stepPlanAction(deps(), jo, { actionId, version, step: 'agree', reason: null }),
  disputePlanFinding: () =>
    disputePlanFinding(deps(), jo, { actionId: disputedId, grounds: 'There is one, still.' }),
  addPlanDisputeFile: () =>
    addPlanDisputeFile(deps(), jo, { disputeId, fileName: 'plan.csv' }, chunks('room,floor\ntwo,1\n')),
  // The answer is cut to what its procedure declares.
  getPlanDispute: () => callByPath(asRespondent(), 'plan.dispute', { disputeId }),
  withdrawPlanDispute: () => withdrawPlanDispute(deps(), jo, { disputeId, reason: 'We will open one more.' }),
  openAssessment: async () => {
    const opened = await openAssessment(deps(), ada)
    return { ...opened, answers: [...opened.answers], askedAgain: [...opened.askedAgain] }
  },
  giveAnswer: async () => {
    const [first] = (await openAssessment(deps(), ada)).asked
    if (!first) throw new Error('Nothing is asked.')
    const input = anyAnswer(first.question)
    return giveAnswer(deps(), ada, { questionId: first.question.id, version: 1, input, by: '' })
  },
  submitAnswers: () =>
    submitAnswers(deps(), ada, { version: 1, name: 'Ada Owner', role: 'Owner', declared: true }),
  declineAssessment: () => declineAssessment(deps(), ada, { version: 1, reason: 'We have closed.' }),
  addAnswerFile: () =>
    addAnswerFile(deps(), ada, { questionId: 'team_size', fileName: 'list.csv' }, chunks('a,b\n1,2\n')),
  handOver: () => handOver(deps(), ada, { name: 'Sam Field', email: 'sam@firm.example', sections: ['pay'] }),
  listColleagues: () => listColleagues(deps(), ada),
  takeBack: () => takeBack(deps(), ada, { linkId: deps().ids.next() }),
  removeAnswerFile: () => removeAnswerFile(deps(), ada, { evidenceId: deps().ids.next() }),
}

const told = (work: Promise<unknown>) =>
  work.then(
    (answer) => JSON.stringify(answer ?? null),
    // A refusal is shown too.
    (error: unknown) => `refused: ${error instanceof Error ? error.message : String(error)}`,
  )

it('plants what the organisation itself does see', async () => {
  const theirs = JSON.stringify(await getCorrectiveAction(deps(), world.owner, { id: actionId }))
  for (const planted of ['CANARY reviewer note', 'CANARY verdict', 'Rosalind Hound']) {
    expect(theirs).toContain(planted)
  }
})

it('names every use case and procedure for the holder of a link', async () => {
  expect(Object.keys(useCases).sort()).toEqual(await findRespondentUseCases())
  expect(Object.keys(procedureInputs()).sort()).toEqual(
    listProcedures().flatMap(({ path: name, access }) => (isForRespondents(access) ? [name] : [])),
  )
})

it.each(Object.keys(useCases))(
  '%s answers with nothing that was not written for the supplier',
  async (name) => {
    const answer = await told(useCases[name]?.() ?? Promise.reject(new Error(name)))
    expect(answer).not.toMatch(CANARY)
  },
)

const procedureInputs = (): Readonly<Record<string, unknown>> => ({
  'plan.get': undefined,
  'plan.action': { actionId },
  'plan.owed': undefined,
  'plan.owedOn': { remedyId },
  'plan.lookUpOwed': { remedyId, references: 'E-1\nE-2' },
  'plan.write': { actionId, message: 'Thank you' },
  'plan.step': { actionId, version, step: 'agree' },
  'plan.dispute': { disputeId },
  'plan.disputeFinding': { actionId: disputedId, grounds: 'There is one, still.' },
  'plan.withdrawDispute': { disputeId, reason: 'We will open one more.' },
  'respondent.home': undefined,
})

it('answers by no procedure with it either, and shows what is the supplier’s own', async () => {
  const answers = new Map<string, string>()
  for (const [name, input] of Object.entries(procedureInputs())) {
    answers.set(name, await told(callByPath(asRespondent(), name, input)))
  }
  for (const answer of answers.values()) expect(answer).not.toMatch(CANARY)
  // Not because they answer nothing.
  expect(answers.get('plan.get')).toContain('Open a room at night')
  expect(answers.get('plan.lookUpOwed')).toContain('E-1')
  // Steps may be refused by now; what is read is not.
  for (const name of ['plan.action', 'plan.owed', 'plan.owedOn', 'plan.dispute', 'respondent.home']) {
    expect(answers.get(name)).not.toMatch(/^refused/)
  }
})
