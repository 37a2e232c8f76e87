import { createCaller } from '@daylight/api'
import {
  addActionNote,
  addDisputeFile,
  addPlanEvidence,
  createCorrectiveAction,
  createSupplier,
  decideDispute,
  getCorrectiveAction,
  getDispute,
  getPlanAction,
  getPlanOfSupplier,
  getSupplierPlan,
  inviteToPlan,
  openEvidence,
  openOwnPlanDocument,
  openPlanDocument,
  recordDispute,
  resolveRespondent,
  signPlan,
  stepPlanAction,
  verifyCorrectiveAction,
  writePlanMessage,
  writeRespondentToken,
  writeToSupplier,
} from '@daylight/application'
import { DOCUMENT_FORMATS } from '@daylight/contracts'
import type { RespondentActor } from '@daylight/domain/access'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { supplierDetails } from '../../src/sweeps/inputs/suppliers.ts'
import { callByPath, isForRespondents, listProcedures } from '../../src/sweeps/list-procedures.ts'
import { readDocument } from '../documents/read-document.ts'
import { attach, chunks, createFindingsWorld, raise, type World } from '../findings/findings-world.ts'

let world: World
beforeAll(async () => {
  world = await createFindingsWorld()
}, 60_000)
afterAll(() => world.app.close())

const owner = () => world.member.owner

async function makePlan(name: string) {
  const { id: supplierId } = await createSupplier(world.deps, owner(), {
    details: { ...supplierDetails(), name },
    evenIfDuplicate: false,
  })
  const finding = await raise(world, { supplierId })
  const action = await createCorrectiveAction(world.deps, owner(), {
    findingId: finding.id,
    title: `Open a room (${name})`,
    ownerId: 'supplier',
    dueOn: '2099-12-31',
  })
  return { supplierId, finding, action }
}

async function open(supplierId: string): Promise<RespondentActor> {
  const { organisationId } = owner()
  const { linkId } = await inviteToPlan(world.deps, owner(), { supplierId, email: 'jo@sparkle.example' })
  const token = writeRespondentToken(world.deps.identity.links, { organisationId, linkId })
  return resolveRespondent(world.deps, { token, network: '192.0.2.1' })
}

const upload = (actor: RespondentActor, actionId: string, fileName = 'rota.csv') =>
  addPlanEvidence(world.deps, actor, { actionId, fileName }, chunks('day,room open\nMonday,yes\n'))
const step = (
  actor: RespondentActor,
  action: { readonly id: string; readonly version: number },
  asked: 'agree' | 'done' | 'dispute',
  reason: string | null = null,
) => stepPlanAction(world.deps, actor, { actionId: action.id, version: action.version, step: asked, reason })

describe('a supplier at its link', () => {
  it('agrees, writes, sends a file, says that it is done, and is checked by somebody else', async () => {
    const { supplierId, action } = await makePlan('Sparkle')
    const jo = await open(supplierId)
    const agreed = await step(jo, action, 'agree')
    await writePlanMessage(world.deps, jo, { actionId: action.id, message: 'The room is being painted.' })
    await writeToSupplier(world.deps, owner(), {
      supplierId,
      actionId: action.id,
      message: 'Send a photo when it is open.',
    })
    await upload(jo, action.id)
    const done = await step(jo, agreed, 'done')
    const page = await getPlanAction(world.deps, jo, { actionId: action.id })
    expect(page.action.status).toBe('submitted_for_verification')
    expect(page.files.map(({ fileName }) => fileName)).toEqual(['rota.csv'])
    expect(
      page.conversation.filter(({ event }) => event === 'message').map(({ who, note }) => [who, note]),
    ).toEqual([
      ['Northbank Council', 'Send a photo when it is open.'],
      ['Sparkle (jo@sparkle.example)', 'The room is being painted.'],
    ])
    const sent = await verifyCorrectiveAction(world.deps, world.member.reviewer, {
      id: action.id,
      version: done.version,
      event: 'send_back',
      reason: 'The rota shows Mondays only.',
    })
    const back = await getPlanAction(world.deps, jo, { actionId: action.id })
    expect(back.conversation[0]).toMatchObject({ own: false, note: 'The rota shows Mondays only.' })
    const again = await step(jo, sent, 'done')
    const verified = await verifyCorrectiveAction(world.deps, world.member.reviewer, {
      id: action.id,
      version: again.version,
      event: 'verify',
      reason: null,
    })
    expect(verified.status).toBe('verified')
    const [file] = (await getCorrectiveAction(world.deps, owner(), { id: action.id })).evidence
    const opened = await openEvidence(world.deps, owner(), {
      findingId: action.findingId,
      actionId: action.id,
      evidenceId: file?.id ?? '',
    })
    expect(opened.evidence).toMatchObject({
      grade: 'documented',
      uploadedByName: 'Sparkle (jo@sparkle.example)',
    })
  })

  it('disputes with a reason, and is stopped when it looks like somebody is in danger', async () => {
    const { supplierId, action } = await makePlan('Gleam')
    const jo = await open(supplierId)
    await expect(step(jo, action, 'dispute')).rejects.toMatchObject({ reason: 'reason_missing' })
    const danger = 'The agency keeps their passports and they cannot leave.'
    for (const typed of [
      () => step(jo, action, 'dispute', danger),
      () => writePlanMessage(world.deps, jo, { actionId: action.id, message: danger }),
      () => upload(jo, action.id, `${danger}.csv`),
      () => writeToSupplier(world.deps, owner(), { supplierId, actionId: action.id, message: danger }),
    ]) {
      await expect(typed()).rejects.toMatchObject({ reason: 'person_in_danger' })
    }
    expect((await getPlanAction(world.deps, jo, { actionId: action.id })).conversation).toEqual([])
    await step(jo, action, 'dispute', 'There is a room on the second floor.')
    expect((await getPlanAction(world.deps, jo, { actionId: action.id })).action.status).toBe('disputed')
  })

  it('reaches nothing of another supplier, of the buyer’s own actions, or of another organisation', async () => {
    const { supplierId, finding } = await makePlan('Bright')
    const other = await makePlan('Shine')
    const jo = await open(supplierId)
    const ours = await createCorrectiveAction(world.deps, owner(), {
      findingId: finding.id,
      title: 'Pay on time',
      ownerId: world.member.contributor.membershipId,
      dueOn: '2099-12-31',
    })
    const nobodys = { id: world.deps.ids.next(), version: 1 }
    const elsewhere = { ...jo, organisationId: world.stranger.organisationId }
    for (const [actor, action] of [
      [jo, other.action],
      [jo, ours],
      [jo, nobodys],
      [elsewhere, { id: other.action.id, version: 1 }],
    ] as const) {
      for (const attempt of [
        () => getPlanAction(world.deps, actor, { actionId: action.id }),
        () => step(actor, action, 'agree'),
        () => writePlanMessage(world.deps, actor, { actionId: action.id, message: 'Hello' }),
        () => upload(actor, action.id),
      ]) {
        await expect(attempt()).rejects.toMatchObject({ reason: 'not_found' })
      }
    }
  })

  it('is shown nothing that was not written for it, by any procedure', async () => {
    const { supplierId, finding, action } = await makePlan('Canary Cleaning')
    const jo = await open(supplierId)
    const { organisationId, membershipId, name } = owner()
    await addActionNote(world.deps, owner(), { id: action.id, note: 'CANARY reviewer note' })
    await attach(world, action, { fileName: 'CANARY-ours.csv' })
    await raise(world, { supplierId, title: 'CANARY other finding', detail: 'CANARY', putRight: 'CANARY' })
    await createCorrectiveAction(world.deps, owner(), {
      findingId: finding.id,
      title: 'CANARY our own action',
      ownerId: membershipId,
      dueOn: '2099-12-31',
    })
    const stranger = await raise(world, { supplierId: (await makePlan('CANARY Ltd')).supplierId })
    await createCorrectiveAction(world.deps, owner(), {
      findingId: stranger.id,
      title: 'CANARY of another supplier',
      ownerId: 'supplier',
      dueOn: '2099-12-31',
    })
    const submitted = await step(jo, action, 'done')
    await upload(jo, action.id)
    const verified = await verifyCorrectiveAction(world.deps, world.member.reviewer, {
      id: action.id,
      version: submitted.version,
      event: 'verify',
      reason: 'CANARY what the reviewer thought',
    })
    const client = new Client({ connectionString: world.app.urls.superuserUrl })
    await client.connect()
    await client.query(
      `UPDATE corrective_action SET whys = '{CANARY why}', causes = '{CANARY cause}' WHERE id = $1`,
      [action.id],
    )
    await client.query(
      `INSERT INTO buyer_conduct_note (organisation_id, id, action_id, cause, note, written_by_id, written_by_name, written_at)
       VALUES ($1, $2, $3, 'CANARY price', 'CANARY conduct', $4, 'CANARY writer', now())`,
      [organisationId, world.deps.ids.next(), action.id, membershipId],
    )
    await client.query(`UPDATE supplier SET notes = 'CANARY supplier note' WHERE id = $1`, [supplierId])
    await client.end()

    const { id: disputeId } = await recordDispute(world.deps, owner(), {
      findingId: finding.id,
      channel: 'letter',
      receivedOn: world.deps.clock.today(),
      grounds: 'There is a room upstairs',
    })
    await addDisputeFile(
      world.deps,
      owner(),
      { findingId: finding.id, disputeId, fileName: 'CANARY-letter.csv' },
      chunks('a,b\n1,2\n'),
    )
    const seen = await getDispute(world.deps, world.member.reviewer, { id: disputeId })
    await decideDispute(world.deps, world.member.reviewer, {
      ...{ disputeId, findingVersion: seen.finding.version, decision: 'reject', outcome: 'stands' },
      ...{ reasons: 'It is locked', correction: '', severity: 'major', title: seen.finding.title },
    })

    const caller = createCaller({
      deps: world.deps,
      requestId: 'canary',
      network: '192.0.2.1',
      person: null,
      member: null,
      respondent: jo,
      reportError: ({ error }) => {
        throw error
      },
    })
    const inputs: Readonly<Record<string, unknown>> = {
      'plan.action': { actionId: action.id },
      'plan.dispute': { disputeId },
      'plan.write': { actionId: action.id, message: 'Thank you' },
      'plan.step': { actionId: action.id, version: verified.version, step: 'agree' },
    }
    const shown: string[] = []
    for (const { path, access } of listProcedures()) {
      if (!isForRespondents(access) || access === 'respondent:assessment') continue
      const answer = await callByPath(caller, path, inputs[path]).catch((error: Error) => ({
        refused: error.message,
      }))
      shown.push(JSON.stringify({ path, answer }))
    }
    expect(shown.join()).toContain('Open a room (Canary Cleaning)')
    expect(shown.filter((text) => /CANARY/.test(text))).toEqual([])
    for (const format of DOCUMENT_FORMATS) {
      const own = await openOwnPlanDocument(world.deps, jo, { format })
      const theirs = await openPlanDocument(world.deps, owner(), { supplierId, format })
      for (const { content } of [own, theirs]) {
        const text = await readDocument(content, format)
        expect(text).toContain('Open a room (Canary Cleaning)')
        expect(text).not.toMatch(/CANARY/)
        expect(text).not.toContain(world.member.reviewer.name)
      }
    }
    // The people at the organisation are not named to the supplier either.
    expect(shown.filter((text) => text.includes(name) || text.includes(world.member.reviewer.name))).toEqual(
      [],
    )
  })
})

describe('a plan signed on the spot', () => {
  it('keeps the very text that both read, agrees its actions, and notices when it changes', async () => {
    const { supplierId, finding } = await makePlan('Polish')
    const input = { supplierId, supplierName: 'Jo Lee', supplierRole: 'Director', buyerRole: 'Auditor' }
    const read = await getPlanOfSupplier(world.deps, owner(), { supplierId })
    await createCorrectiveAction(world.deps, owner(), {
      findingId: finding.id,
      title: 'Put up a sign',
      ownerId: 'supplier',
      dueOn: '2099-06-30',
    })
    await expect(signPlan(world.deps, owner(), { ...input, sha256: read.sha256 })).rejects.toMatchObject({
      reason: 'changed_since',
    })
    const now = await getPlanOfSupplier(world.deps, owner(), { supplierId })
    await signPlan(world.deps, owner(), { ...input, sha256: now.sha256 })
    const after = await getPlanOfSupplier(world.deps, owner(), { supplierId })
    expect(after.agreements).toMatchObject([
      {
        sha256: now.sha256,
        text: now.text,
        supplierName: 'Jo Lee',
        supplierRole: 'Director',
        buyerRole: 'Auditor',
      },
    ])
    expect(after.sha256).toBe(now.sha256)
    expect(after.actions.map(({ status }) => status)).toEqual(['agreed', 'agreed'])
    expect((await getSupplierPlan(world.deps, await open(supplierId))).agreement).toMatchObject({
      supplierName: 'Jo Lee',
    })
  })

  it('is never changed afterwards, not even by the app’s own role', async () => {
    const client = new Client({ connectionString: world.app.urls.appUrl })
    await client.connect()
    await client.query('BEGIN')
    await client.query(`SELECT set_config('app.organisation_id', $1, true)`, [owner().organisationId])
    await expect(client.query(`UPDATE plan_agreement SET text = ''`)).rejects.toThrow(/permission denied/)
    await client.end()
  })
})
