import {
  answerRisk,
  applySupplierImport,
  archiveSupplier,
  askMany,
  createSite,
  createSupplier,
  endRiskOverride,
  getSupplierRisk,
  listPlanDue,
  listRisks,
  listToAsk,
  openYearPlan,
  overrideRisk,
  recordAssuranceCheck,
  sendAssessment,
  setPlanHours,
  showRiskOverview,
  sweepRisks,
  undoSupplierImport,
  updateSupplier,
  uploadSupplierFile,
} from '@daylight/application'
import { siteDetailsSchema } from '@daylight/contracts'
import { isoDate } from '@daylight/domain/dates'
import { roundTo, sum } from '@daylight/domain/exact'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDocument } from '../documents/read-document.ts'
import { createFindingsWorld, inDatabase, reasonOf, type World } from '../findings/findings-world.ts'
import { bytesOf, supplierNamed } from '../suppliers/register-world.ts'

let world: World
let today = '2026-12-01'
const deps = () => ({
  ...world.deps,
  auditHeads: world.app.database,
  clock: { ...world.deps.clock, now: () => new Date(`${today}T12:00:00Z`), today: () => isoDate(today) },
})
const owner = () => world.member.owner

beforeAll(async () => {
  world = await createFindingsWorld()
}, 60_000)
afterAll(() => world.app.close())

let made = 0
async function makeSupplier(more: Parameters<typeof supplierNamed>[1] = { sicSection: 'N' }) {
  made += 1
  const details = supplierNamed(`Risk Firm ${made}`, more)
  const supplier = await createSupplier(deps(), owner(), { details, evenIfDuplicate: true })
  return { ...supplier, details }
}
const look = async (supplierId: string) => {
  const risk = await getSupplierRisk(deps(), world.member.viewer, { supplierId })
  if (!risk.current) throw new Error('It was not scored.')
  return { ...risk, current: risk.current }
}
const calm = { work: ['office'], workforce: ['none'], place: ['none'], model: ['none'], price: ['pays'] }

describe('inherent risk', () => {
  it('is scored with the supplier itself, says what is not known, and follows the register', async () => {
    const { id, version, details } = await makeSupplier()
    const { current } = await look(id)
    expect(current).toMatchObject({ band: 'high', standing: 'high', points: 51, lowest: 30, highest: 100 })
    expect(current.factors.filter(({ knownBy }) => knownBy === 'not_known')).toHaveLength(5)
    await updateSupplier(deps(), owner(), { id, version, details: { ...details, sicSection: 'J' } })
    const after = await look(id)
    expect(after.current).toMatchObject({ band: 'low', points: 26 })
    expect(after.history.map(({ cause, band }) => [cause, band])).toEqual([
      ['register', 'low'],
      ['first', 'high'],
    ])
  })

  it('counts the agency workers that a site records, once the sweep has seen them', async () => {
    const { id } = await makeSupplier({ sicSection: 'J' })
    const site = siteDetailsSchema.parse({
      ...{ name: 'Depot', address: '1 Street', postcode: '', borough: 'Camden' },
      ...{ directWorkers: null, contractedWorkers: null, agencyWorkers: 4 },
    })
    today = '2026-12-02'
    await createSite(deps(), owner(), { supplierId: id, details: site })
    expect(await sweepRisks(deps())).toBe(1)
    expect(await sweepRisks(deps())).toBe(0)
    const { current, history } = await look(id)
    expect(current.factors[2]).toMatchObject({ knownBy: 'register', options: ['agency_workers'] })
    expect(history).toHaveLength(2)
  })

  it('keeps answers, refuses what is not on the list, and tells the second of two people', async () => {
    const { id } = await makeSupplier()
    const { version } = (await look(id)).current
    const answer = (answers: object, by = owner()) =>
      reasonOf(answerRisk(deps(), by, { supplierId: id, version, answers }))
    expect(await answer({ work: ['flying'] })).toBe('risk_answers')
    expect(await answer(calm, world.member.viewer)).not.toBe('OK')
    const outcomes = await Promise.all([answer(calm), answer({ price: ['cannot'] })])
    expect(outcomes.toSorted()).toEqual(['OK', 'changed_since'])
    const { current, history } = await look(id)
    expect(current.points).toBe(outcomes[0] === 'OK' ? 30 : 58)
    expect(history[0]).toMatchObject({ cause: 'answers', byName: owner().name })
  })

  it('is decided against the points by those who lead, for a reason, until a day; then the points hold again', async () => {
    const { id } = await makeSupplier()
    const decide = (change: object = {}, by = owner()) =>
      reasonOf(
        overrideRisk(deps(), by, {
          ...{
            supplierId: id,
            version: 1,
            band: 'low',
            reason: 'Only two hours a year',
            until: '2026-12-31',
          },
          ...change,
        }),
      )
    expect(await decide({}, world.member.contributor)).not.toBe('OK')
    expect(await decide({ until: '2028-01-01' })).toBe('until')
    expect(await decide({ until: today })).toBe('until')
    expect(await decide({ reason: 'The agency keeps their passports and they cannot leave.' })).toBe(
      'person_in_danger',
    )
    expect(await decide()).toBe('OK')
    expect((await look(id)).current).toMatchObject({ band: 'high', standing: 'low' })
    today = '2026-12-31'
    await sweepRisks(deps())
    expect((await look(id)).current.standing).toBe('low')
    today = '2027-01-01'
    // Right on the day itself, before the sweep has come by.
    expect((await look(id)).current.standing).toBe('high')
    await sweepRisks(deps())
    const { current, history } = await look(id)
    expect(current).toMatchObject({ standing: 'high', override: null })
    expect(history.map(({ cause }) => cause)).toEqual(['decision_ended', 'decided', 'first'])
    expect(history[1]?.override).toMatchObject({ reason: 'Only two hours a year', byName: owner().name })
    expect(await reasonOf(endRiskOverride(deps(), owner(), { supplierId: id, version: 3 }))).toBe(
      'no_decision',
    )
  })

  it('is there for a whole list as soon as it is in, and goes with an import that is undone unless somebody answered', async () => {
    const rows = Array.from(
      { length: 400 },
      (_, index) => `Bulk ${index},${index % 2 ? 'Cleaning' : 'Software'}`,
    )
    const file = `Supplier name,What they do\n${rows.join('\n')}\n`
    const { uploadId } = await uploadSupplierFile(deps(), owner(), bytesOf(file))
    const before = await listRisks(deps(), owner(), { limit: 1 })
    const { id: importId } = await applySupplierImport(deps(), owner(), {
      ...{ uploadId, mapping: ['name', 'service'], leaveOutErrors: false, duplicates: 'leave_out' },
    })
    const { counts } = await listRisks(deps(), owner(), { limit: 1 })
    expect([counts.medium - before.counts.medium, counts.low - before.counts.low]).toEqual([200, 200])
    const [one] = await inDatabase(world, 'SELECT id FROM supplier WHERE import_id = $1 LIMIT 1', [importId])
    const version = (await look(one.id)).current.version
    await answerRisk(deps(), owner(), { supplierId: one.id, version, answers: calm })
    const undone = await undoSupplierImport(deps(), owner(), { importId })
    expect(undone).toMatchObject({ removed: 399 })
    expect((await look(one.id)).history).toHaveLength(2)
  })

  it('lists the highest first, by pages that neither repeat nor lose one, without archived suppliers', async () => {
    const gone = await makeSupplier()
    await archiveSupplier(deps(), owner(), { id: gone.id, version: gone.version })
    const seen: { supplierId: string; points: number; standing: string }[] = []
    let after: string | undefined
    do {
      const page = await listRisks(deps(), world.member.viewer, { limit: 2, after })
      seen.push(...page.rows)
      after = page.next ?? undefined
    } while (after !== undefined)
    const { counts } = await listRisks(deps(), owner(), { limit: 1 })
    expect(new Set(seen.map(({ supplierId }) => supplierId)).size).toBe(seen.length)
    expect(seen).toHaveLength(Object.values(counts).reduce((sum, count) => sum + count, 0))
    expect(seen.some(({ supplierId }) => supplierId === gone.id)).toBe(false)
    const order = ['high', 'medium', 'low', 'not_known']
    const ranks = seen.map(({ standing, points }) => order.indexOf(standing) * 1000 - points)
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
  })

  it('is of one organisation, and its history cannot be rewritten', async () => {
    const { id } = await makeSupplier()
    expect(await reasonOf(getSupplierRisk(deps(), world.stranger, { supplierId: id }))).toBe('not_found')
    const foreign = { supplierId: id, version: 1, answers: {} }
    expect(await reasonOf(answerRisk(deps(), world.stranger, foreign))).toBe('not_found')
    const [may] = await inDatabase(
      world,
      `SELECT has_table_privilege('daylight_app', 'risk_scoring', 'UPDATE, DELETE') AS may`,
      [],
    )
    expect(may).toEqual({ may: false })
  })
})

describe('the plan', () => {
  const ruleDay = async (supplierId: string, ruleId: string) => {
    const { rows } = await listPlanDue(deps(), world.member.viewer, { supplierId, limit: 50 })
    return rows.find((row) => row.ruleId === ruleId)
  }

  it('follows the band that holds, and counts on from what was done', async () => {
    const { id } = await makeSupplier()
    expect((await ruleDay(id, 'high_visit'))?.lastOn).toBeNull()
    const visit = (change: object = {}, by = owner()) =>
      reasonOf(
        recordAssuranceCheck(deps(), by, {
          ...{ supplierId: id, kind: 'visit', doneOn: '2026-12-24', note: 'Rotas and rest room' },
          ...change,
        }),
      )
    expect(await visit({ doneOn: '2027-06-01' })).toBe('done_on')
    expect(await visit({ note: 'They took her passport and she cannot leave the house.' })).toBe(
      'person_in_danger',
    )
    expect(await visit({}, world.stranger)).toBe('not_found')
    expect(await visit({}, world.member.viewer)).not.toBe('OK')
    expect(await visit()).toBe('OK')
    expect(await ruleDay(id, 'high_visit')).toMatchObject({ lastOn: '2026-12-24', dueOn: '2027-12-24' })
    await overrideRisk(deps(), owner(), {
      ...{ supplierId: id, version: 1, band: 'low', reason: 'Two hours a year', until: '2027-05-31' },
    })
    expect(await ruleDay(id, 'high_visit')).toBeUndefined()
    expect(await ruleDay(id, 'low_desk')).toBeDefined()
  })

  it('takes the questions that are under way, and the end of their review, from the assessments themselves', async () => {
    const { id: supplierId } = await makeSupplier()
    const sent = await sendAssessment(deps(), owner(), {
      ...{ supplierId, setId: 'fair_work', email: 'ada@firm.example', dueOn: '2027-02-10' },
    })
    expect(await ruleDay(supplierId, 'high_questions')).toMatchObject({
      assessmentId: sent.id,
      dueOn: '2027-02-10',
    })
    await inDatabase(
      world,
      `UPDATE assessment SET status = 'reviewed', closed_at = '2027-01-31T23:30:00Z', submitted_at = '2027-01-20T09:00:00Z' WHERE id = $1`,
      [sent.id],
    )
    expect(await ruleDay(supplierId, 'high_questions')).toMatchObject({
      ...{ assessmentId: null, lastOn: '2027-01-31', dueOn: '2028-01-31', assurance: 'reviewed' },
    })
  })

  it('counts every supplier once beside what is in force, and the days by the hours that were set', async () => {
    const before = await showRiskOverview(deps(), world.member.viewer)
    const { counts } = await listRisks(deps(), owner(), { limit: 1 })
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
    expect(before.matrix.reduce((sum, { suppliers }) => sum + suppliers, 0)).toBe(all)
    const hours = { say_what: '1', desk_check: '1', questions: '1', payroll: '1', visit: '1' }
    const set = (change: object, by = owner()) =>
      reasonOf(setPlanHours(deps(), by, { hours: { ...hours, ...change }, hoursPerDay: '1' }))
    expect(await set({ visit: '-1' })).toBe('plan_hours')
    expect(await set({}, world.member.contributor)).not.toBe('OK')
    expect(await set({})).toBe('OK')
    const after = await showRiskOverview(deps(), owner())
    const things = after.months.flatMap(({ counts: of }) => Object.values(of))
    const days = after.months.map((month) => month.days)
    expect(roundTo(sum(days), 0)).toBe(String(things.reduce((total, count) => total + count, 0)))
    const other = await showRiskOverview(deps(), world.stranger)
    expect(other).toMatchObject({ suppliers: 0, setting: null })
  })

  it('is given as a spreadsheet that names each supplier and the day', async () => {
    const { content, fileName } = await openYearPlan(world.deps, owner(), { format: 'ods' })
    const text = await readDocument(content, 'ods')
    expect(fileName).toMatch(/\.ods$/)
    expect(text).toContain('Risk Firm 1')
    expect(text).toContain('Visit')
  })
})

describe('asking many', () => {
  it('asks 500 at once, each once however often it is sent, and tells who could not be asked', async () => {
    const rows = Array.from({ length: 500 }, (_, index) => `Asked ${index},N,hello${index}@asked.example`)
    const file = `Supplier,Sector,E-mail\n${rows.join('\n')}\nNobody Named,N,\n`
    const { uploadId } = await uploadSupplierFile(deps(), owner(), bytesOf(file))
    const { id: importId } = await applySupplierImport(deps(), owner(), {
      ...{ uploadId, mapping: ['name', 'sector', 'contactEmail'], leaveOutErrors: false },
      duplicates: 'leave_out',
    })
    const made = await inDatabase(world, 'SELECT id, name FROM supplier WHERE import_id = $1', [importId])
    const ids: string[] = made.map(({ id }) => id)
    const nobody: string = made.find(({ name }) => name === 'Nobody Named')?.id
    const round = (supplierIds: readonly string[], by = owner()) =>
      askMany(deps(), by, { setId: 'fair_work', dueOn: '2027-06-30', supplierIds })
    expect(await reasonOf(round(ids))).toBe('how_many')
    expect(await reasonOf(round(ids.slice(0, 1), world.member.viewer))).not.toBe('OK')
    const firms = ids.filter((id) => id !== nobody)
    const outcomes = await Promise.all([round(firms.slice(0, 499)), round([...firms.slice(1), nobody])])
    expect(outcomes[0].sent + outcomes[1].sent).toBe(500)
    expect(outcomes[0].underWay + outcomes[1].underWay).toBe(498)
    expect(outcomes[1].noContact).toBe(1)
    const [count] = await inDatabase(
      world,
      `SELECT count(*)::int AS links, count(DISTINCT l.subject_id)::int AS subjects, count(DISTINCT l.supplier_id)::int AS firms,
              (SELECT count(*)::int FROM pgboss.job j WHERE j.data->>'linkId' = ANY(array_agg(l.id::text))) AS mails
         FROM respondent_link l WHERE l.supplier_id = ANY($1)`,
      [ids],
    )
    expect(count).toEqual({ links: 500, subjects: 500, firms: 500, mails: 500 })
    const { rows: left } = await listToAsk(deps(), owner(), { setId: 'fair_work', standing: 'high' })
    expect(left.length).toBeGreaterThan(0)
    expect(await round(firms.slice(0, 2))).toEqual({ sent: 0, noContact: 0, underWay: 2, notHere: 0 })
    expect(await round(firms.slice(0, 1), world.stranger)).toMatchObject({ sent: 0, notHere: 1 })
  })
})
