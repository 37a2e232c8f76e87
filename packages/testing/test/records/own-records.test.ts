import {
  addGovernanceReport,
  addMeasureValue,
  addRecord,
  addRecordFile,
  getRecord,
  listRecordHistory,
  listRecords,
  listRegisters,
  openRecordFile,
  restoreRecord,
  retireRecord,
  sweepEvidence,
  updateRecord,
} from '@daylight/application'
import { recordEntrySchema } from '@daylight/contracts'
import type { MemberActor } from '@daylight/domain/access'
import { isoDate } from '@daylight/domain/dates'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chunks, createFindingsWorld, reasonOf, type World } from '../findings/findings-world.ts'

const TODAY = isoDate('2026-11-25')
let world: World
const deps = (): World['deps'] => ({
  ...world.deps,
  clock: { now: () => new Date('2026-11-25T12:00:00Z'), today: () => TODAY },
})

beforeAll(async () => {
  world = await createFindingsWorld()
}, 60_000)
afterAll(() => world.app.close())

const entry = (details: object, over: object = {}) =>
  recordEntrySchema.parse({
    title: 'Ethical procurement policy',
    responsible: 'Head of Procurement',
    ownerId: '',
    startsOn: '2024-05-20',
    endsOn: '',
    nextOn: '',
    details,
    ...over,
  })
const policy = {
  register: 'policies',
  topic: 'procurement',
  appliesTo: 'both',
  covers: ['5', '3'],
  approvedBy: 'Cabinet',
  address: '',
}
const training = {
  register: 'training',
  audiences: ['5'],
  roles: 'Buyers',
  invited: '24',
  completed: '19',
  provider: 'CIPS',
  outcome: '',
}
const board = { register: 'governance', level: 'board', body: 'Cabinet', meets: 'yearly', duties: '' }
const share = {
  register: 'measures',
  unit: 'percent',
  definition: 'Share',
  direction: 'at_least',
  target: '90',
  figure: '',
}
const counted = { ...share, unit: 'number', target: '1', figure: 'suppliers.total' }

const add = (details: object, over?: object, by: MemberActor = world.member.contributor) =>
  addRecord(deps(), by, { entry: entry(details, over) })
const fieldsOf = (call: Promise<unknown>) =>
  call.then(
    () => 'no refusal',
    (error: { fieldErrors?: object }) => Object.keys(error.fieldErrors ?? {}),
  )

describe('the registers', () => {
  it('keeps a policy with the registry’s own words, and tells its history field by field', async () => {
    const { id, version } = await add(policy)
    const saved = await updateRecord(deps(), world.member.manager, {
      id,
      version,
      entry: entry({ ...policy, covers: ['5'] }, { nextOn: '2026-11-01' }),
    })
    expect(saved.version).toBe(2)
    const { record } = await getRecord(deps(), world.member.viewer, { id })
    expect(record.codeLabels).toEqual(['Prohibits the use of worker-paid recruitment fees'])
    expect(record.standing).toBe('overdue')
    const { entries } = await listRecordHistory(deps(), world.member.viewer, { id })
    expect(entries[0]?.changes).toContainEqual({
      label: 'What it covers',
      from: 'Freedom of association; Prohibits the use of worker-paid recruitment fees',
      to: 'Prohibits the use of worker-paid recruitment fees',
    })
    expect(
      await reasonOf(updateRecord(deps(), world.member.owner, { id, version, entry: entry(policy) })),
    ).toBe('changed_since')
    const registers = await listRegisters(deps(), world.member.viewer)
    expect(registers.find(({ register }) => register === 'policies')).toMatchObject({
      inForce: 1,
      overdue: 1,
    })
  })

  it('refuses beside its field what contradicts itself or was never offered', async () => {
    expect(await fieldsOf(add({ ...training, completed: '25' }))).toEqual(['completed'])
    expect(await fieldsOf(add(training, { startsOn: '' }))).toEqual(['startsOn'])
    expect(await fieldsOf(add(training, { endsOn: '2024-05-01' }))).toEqual(['endsOn'])
    expect(await fieldsOf(add({ ...policy, covers: ['12'] }))).toEqual(['covers'])
    expect(await fieldsOf(add({ ...counted, figure: 'invented.figure' }))).toEqual(['figure'])
    expect(await fieldsOf(add(policy, { ownerId: world.member.viewer.membershipId }))).toEqual(['ownerId'])
    expect(await fieldsOf(add(policy, { ownerId: world.stranger.membershipId }))).toEqual(['ownerId'])
  })

  it('takes no personal detail, and stops for a person in danger', async () => {
    expect(await reasonOf(add({ ...training, outcome: 'Ask AB 12 34 56 C about it' }))).toBe(
      'personal_detail',
    )
    expect(
      await reasonOf(add({ ...training, outcome: 'The boss holds her passport and she cannot leave' })),
    ).toBe('person_in_danger')
  })

  it('takes an entry out by a leader alone, keeps it readable, and lets nobody change it until it is back', async () => {
    const { id, version } = await add(board, { startsOn: '' })
    const out = { id, version, reason: 'The committee was dissolved.' }
    expect(await reasonOf(retireRecord(deps(), world.member.contributor, out))).toBe('role_may_not')
    const retired = await retireRecord(deps(), world.member.manager, out)
    const report = { id, reportedOn: '2026-07-20', reported: 'The year' }
    expect(await reasonOf(addGovernanceReport(deps(), world.member.owner, report))).toBe('record_retired')
    const kept = await listRecords(deps(), world.member.viewer, { register: 'governance', retired: true })
    expect(kept.map((one) => [one.id, one.retiredReason])).toEqual([[id, out.reason]])
    await restoreRecord(deps(), world.member.owner, retired)
    await addGovernanceReport(deps(), world.member.contributor, report)
    expect(
      await fieldsOf(
        addGovernanceReport(deps(), world.member.owner, { ...report, reportedOn: '2026-11-26' }),
      ),
    ).toEqual(['reportedOn'])
    expect((await getRecord(deps(), world.member.viewer, { id })).record.lastReportedOn).toBe('2026-07-20')
  })
})

describe('a measure', () => {
  const value = (id: string, over: object) =>
    addMeasureValue(deps(), world.member.contributor, {
      id,
      periodEnd: '2026-03-31',
      quantity: null,
      note: '',
      ...over,
    })

  it('holds a typed value as a claim with its note, beside the year before, the target in words', async () => {
    const { id } = await add(share, { startsOn: '' })
    expect(await fieldsOf(value(id, { quantity: '86' }))).toEqual(['note'])
    expect(await fieldsOf(value(id, { quantity: '86', note: 'By hand', periodEnd: '2026-02-28' }))).toEqual([
      'periodEnd',
    ])
    await value(id, { quantity: '71', note: 'By hand', periodEnd: '2025-03-31' })
    await value(id, { quantity: '80', note: 'By hand' })
    await value(id, { quantity: '90', note: 'By hand, corrected' })
    const { years, record, target } = await getRecord(deps(), world.member.viewer, { id })
    expect(target).toBe('90%')
    expect(record.newest).toEqual({
      period: '1 Apr 2025–31 Mar 2026',
      value: '90%',
      before: '71%',
      reached: true,
    })
    expect(years[0]?.now.grade).toBe('claimed')
    expect(years[0]?.corrected.map((one) => one.value)).toEqual(['80%'])
  })

  it('is counted in the records where it is one of the statement’s figures, whatever somebody types', async () => {
    const { id } = await add(counted, { startsOn: '' })
    await value(id, { quantity: '500', note: 'I say so' })
    const { years } = await getRecord(deps(), world.member.viewer, { id })
    expect(years[0]?.now).toMatchObject({
      value: '0 suppliers',
      figure: 'suppliers.total',
      grade: 'documented',
    })
    expect(years[0]?.reached).toBe(false)
  })
})

describe('a file of an entry', () => {
  const pdf = Buffer.from('%PDF-1.4\n% a policy\n')
  it('is kept by what it is, given to members, found by nobody else, and not swept away', async () => {
    const { id } = await add(policy)
    const kept = await addRecordFile(
      deps(),
      world.member.contributor,
      { recordId: id, fileName: 'policy.exe' },
      chunks(pdf),
    )
    expect(kept.fileName).toBe('policy.pdf')
    const later = {
      ...world.deps,
      clock: { ...world.deps.clock, now: () => new Date(Date.now() + 10 * 3_600_000) },
    }
    await sweepEvidence(later)
    const { content } = await openRecordFile(deps(), world.member.viewer, { recordId: id, fileId: kept.id })
    const parts: Uint8Array[] = []
    for await (const part of content) parts.push(part)
    expect(Buffer.concat(parts).equals(pdf)).toBe(true)
    expect(await reasonOf(openRecordFile(deps(), world.stranger, { recordId: id, fileId: kept.id }))).toBe(
      'not_found',
    )
    const other = await add(policy)
    expect(
      await reasonOf(openRecordFile(deps(), world.member.owner, { recordId: other.id, fileId: kept.id })),
    ).toBe('not_found')
    expect(
      await reasonOf(
        addRecordFile(deps(), world.member.viewer, { recordId: id, fileName: 'a.pdf' }, chunks(pdf)),
      ),
    ).toBe('role_may_not')
  })
})
