import {
  createCorrectiveAction,
  createSupplier,
  getLeavingGuide,
  getSupplier,
  listLeavings,
  listSupplierHistory,
  listSuppliers,
  raiseFinding,
  recordLeaving,
  sendReminders,
  stayWithSupplier,
} from '@daylight/application'
import { isoDate } from '@daylight/domain/dates'
import type { FindingFate } from '@daylight/domain/suppliers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { supplierDetails } from '../../src/sweeps/inputs/suppliers.ts'
import { createFindingsWorld, details, inDatabase, reasonOf, type World } from '../findings/findings-world.ts'

let world: World
let now = new Date('2026-12-01T09:00:00Z')
const deps = () => ({
  ...world.deps,
  auditHeads: world.app.database,
  clock: {
    ...world.deps.clock,
    now: () => now,
    today: () => isoDate(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(now)),
  },
})

beforeAll(async () => {
  world = await createFindingsWorld()
}, 60_000)
afterAll(() => world.app.close())

const owner = () => world.member.owner

async function makeSupplier() {
  return createSupplier(deps(), owner(), { details: supplierDetails(), evenIfDuplicate: false })
}

async function makeFinding(supplierId: string) {
  const { id } = await raiseFinding(deps(), owner(), {
    worried: false,
    details: { ...details, supplierId },
  })
  const action = await createCorrectiveAction(deps(), owner(), {
    findingId: id,
    title: 'Open a room',
    ownerId: world.member.contributor.membershipId,
    dueOn: '2026-12-29',
  })
  return { id, action }
}

type Input = Parameters<typeof recordLeaving>[2]
/** Every question answered; nothing in it warns. */
async function answersFor(supplierId: string): Promise<Input> {
  const { guide } = await getLeavingGuide(deps(), owner(), { supplierId })
  const answers = guide.questions.map(({ id, options }) => {
    const option = options.find(({ warning }) => warning === null)
    return [id, { choice: option?.value ?? '', day: '2027-01-15', note: '' }] as const
  })
  return {
    supplierId,
    basedOn: null,
    worried: false,
    endsOn: '2027-01-31',
    reason: 'The contract was let to another firm.',
    answers: Object.fromEntries(answers),
    fates: {},
    signature: owner().name,
  }
}

describe('ending the work with a supplier', () => {
  it('keeps the signed answers, shows them in the history, and the supplier leaves the register after its last day', async () => {
    const { id } = await makeSupplier()
    const input = await answersFor(id)
    await recordLeaving(deps(), owner(), input)
    const [version] = await listLeavings(deps(), world.member.viewer, { supplierId: id })
    expect(version).toMatchObject({
      number: 1,
      newest: true,
      endsOn: '2027-01-31',
      recordedByName: owner().name,
      content: { warnings: [], findings: [], money: [] },
    })
    expect(version?.content.told).toHaveLength(Object.keys(input.answers).length)
    const { entries } = await listSupplierHistory(deps(), world.member.viewer, { id })
    expect(entries[0]?.action).toBe('recorded that the work with the supplier ends')
    const listed = async (left: boolean) => {
      const query = { status: 'active', sort: '-updated', limit: 100, left } as const
      return (await listSuppliers(deps(), world.member.viewer, query)).suppliers.some((one) => one.id === id)
    }
    expect([await listed(false), await listed(true)]).toEqual([true, false])
    const before = now
    now = new Date('2027-02-01T09:00:00Z')
    expect([await listed(false), await listed(true)]).toEqual([false, true])
    // Nothing of it vanishes.
    expect(await getSupplier(deps(), world.member.viewer, { id })).toMatchObject({ status: 'active' })
    now = before
  })

  it('is corrected only by a new version; of two at once one holds', async () => {
    const { id } = await makeSupplier()
    const input = await answersFor(id)
    const first = await recordLeaving(deps(), owner(), input)
    expect(await reasonOf(recordLeaving(deps(), owner(), input))).toBe('changed_since')
    const again = { ...input, basedOn: first.id, endsOn: '2027-02-28' }
    const outcomes = await Promise.all([
      reasonOf(recordLeaving(deps(), owner(), again)),
      reasonOf(stayWithSupplier(deps(), owner(), { supplierId: id, basedOn: first.id, reason: 'Pay rose' })),
    ])
    expect(outcomes.toSorted()).toEqual(['OK', 'changed_since'].toSorted())
    const versions = await listLeavings(deps(), owner(), { supplierId: id })
    expect(versions.map(({ number }) => number)).toEqual([2, 1])
    expect(versions[1]).toMatchObject({ endsOn: '2027-01-31', newest: false })
    expect((await getSupplier(deps(), owner(), { id })).endsOn).toBe(
      outcomes[0] === 'OK' ? '2027-02-28' : null,
    )
    const [may] = await inDatabase(
      world,
      `SELECT has_table_privilege('daylight_app', 'supplier_leaving', 'UPDATE, DELETE') AS may`,
      [],
    )
    expect(may).toEqual({ may: false })
  })

  it('asks what becomes of every open finding, warns, and forbids nothing', async () => {
    const { id } = await makeSupplier()
    const finding = await makeFinding(id)
    const input = await answersFor(id)
    expect(await reasonOf(recordLeaving(deps(), owner(), input))).toBe('leaving_incomplete')
    const fates = { [finding.id]: 'stops' } satisfies Record<string, FindingFate>
    const answers = { ...input.answers, leverage: { choice: 'not_tried', day: '', note: 'No time' } }
    expect(
      await reasonOf(
        recordLeaving(deps(), owner(), {
          ...input,
          fates,
          answers: {
            ...answers,
            tupe: {
              choice: 'perhaps',
              day: '',
              note: '',
            },
          },
        }),
      ),
    ).toBe('leaving_incomplete')
    await recordLeaving(deps(), owner(), { ...input, fates, answers })
    const [version] = await listLeavings(deps(), owner(), { supplierId: id })
    expect(version?.content.findings).toMatchObject([{ findingId: finding.id, fate: 'stops' }])
    expect(version?.content.warnings).toHaveLength(2)
  })

  it('reminds nobody of what nothing more can be done about, and goes on with the rest', async () => {
    const { id } = await makeSupplier()
    const [stopped, going] = [await makeFinding(id), await makeFinding(id)]
    const fates = { [stopped.id]: 'stops', [going.id]: 'goes_on' } satisfies Record<string, FindingFate>
    await recordLeaving(deps(), owner(), { ...(await answersFor(id)), fates })
    now = new Date('2026-12-22T09:00:00Z')
    await sendReminders(deps())
    const told = await inDatabase(world, 'SELECT action_id FROM notice_item WHERE action_id = ANY($1)', [
      [stopped.action.id, going.action.id],
    ])
    expect(new Set(told.map((row) => row.action_id))).toEqual(new Set([going.action.id]))
  })

  it('is signed by whoever is signed in, and by those who lead', async () => {
    const { id } = await makeSupplier()
    const input = await answersFor(id)
    const other = { ...input, signature: 'Somebody Else' }
    expect(await reasonOf(recordLeaving(deps(), owner(), other))).toBe('signature')
    const { contributor } = world.member
    expect(
      await reasonOf(recordLeaving(deps(), contributor, { ...input, signature: contributor.name })),
    ).not.toBe('OK')
    expect(
      await reasonOf(recordLeaving(deps(), world.stranger, { ...input, signature: world.stranger.name })),
    ).toBe('not_found')
  })

  it('stops, and keeps nothing, where a person may be in danger', async () => {
    const { id } = await makeSupplier()
    const input = await answersFor(id)
    const danger = 'The agency keeps their passports and they cannot leave.'
    const answers = { ...input.answers, workers: { choice: 'from_5', day: '', note: danger } }
    for (const stopped of [
      { ...input, worried: true },
      { ...input, reason: danger },
      { ...input, answers },
    ]) {
      expect(await reasonOf(recordLeaving(deps(), owner(), stopped))).toBe('person_in_danger')
    }
    expect(await listLeavings(deps(), owner(), { supplierId: id })).toEqual([])
    expect((await getSupplier(deps(), owner(), { id })).endsOn).toBeNull()
  })
})
