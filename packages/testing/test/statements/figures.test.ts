import { getStatement } from '@daylight/application'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import {
  addPayCheck,
  addSupplier,
  createStatementTeam,
  createStatementWorld,
  type Line,
  query,
  type StatementWorld,
  startDraft,
} from './statement-world.ts'

vi.setConfig({ testTimeout: 60_000 })

let world: StatementWorld
beforeAll(async () => {
  world = await createStatementWorld()
}, 60_000)
afterAll(() => world.app.close())

function workers(prefix: string, count: number, living: Line['living'], more: Partial<Line> = {}): Line[] {
  return Array.from({ length: count }, (_, index) => ({ worker: `${prefix}${index + 1}`, living, ...more }))
}

async function figuresOf(id: string): Promise<Record<string, string>> {
  const { figures } = await getStatement(world.app.deps, world.owner, { id })
  return Object.fromEntries(figures.map(({ key, value }) => [key, value]))
}

it('counts the year as the catalogue says, and nothing of other years or organisations', async () => {
  const bright = await addSupplier(world, 'Brightside Cleaning')
  const guard = await addSupplier(world, 'Guardwell')
  const cook = await addSupplier(world, 'Cook and Co')
  await addSupplier(world, 'Never checked')
  const year = { from: '2026-01-01', to: '2026-01-31' }
  // Brightside: below in autumn, put right in January; the later check decides, the earlier one still counts people.
  await addPayCheck(world, {
    supplierId: bright,
    from: '2025-10-01',
    to: '2025-10-31',
    lines: [...workers('b', 6, 'fail', { shortfall: '100.50' }), ...workers('ok', 14, 'pass')],
  })
  await addPayCheck(world, {
    supplierId: bright,
    ...year,
    lines: [...workers('b', 6, 'pass'), ...workers('ok', 14, 'pass')],
  })
  await addPayCheck(world, {
    supplierId: guard,
    ...year,
    // The same references as at Brightside are other people.
    lines: [
      ...workers('b', 7, 'fail', { shortfall: '10', minimum: 'fail' }),
      ...workers('g', 20, 'pass'),
      { worker: 'z', living: 'cannot_say' },
    ],
  })
  await addPayCheck(world, {
    supplierId: cook,
    ...year,
    lines: [...workers('c', 9, 'pass'), { worker: 'c10', living: 'cannot_say' }],
  })
  // Outside the year, and somebody else's.
  await addPayCheck(world, {
    supplierId: cook,
    from: '2026-04-01',
    to: '2026-04-30',
    lines: workers('later', 30, 'fail', { shortfall: '5' }),
  })
  const { owner: stranger } = await createStatementTeam(world.app)
  await addPayCheck(world, { supplierId: null, ...year, lines: workers('s', 50, 'fail'), who: stranger })

  const { id } = await startDraft(world)
  expect(await figuresOf(id)).toEqual({
    'suppliers.total': '4 suppliers',
    'suppliers.payChecked': '3 suppliers',
    'suppliers.payingLivingWage': '1 supplier',
    'suppliers.belowLivingWage': '1 supplier',
    'suppliers.cannotSay': '1 supplier',
    'sites.total': '0 sites',
    'payChecks.run': '4 pay checks',
    // 20 at Brightside, 28 at Guardwell, 10 at Cook and Co.
    'workers.checked': '58 people',
    'workers.belowLivingWage': '13 people',
    'workers.belowMinimumWage': '7 people',
    'findings.raised': '0 findings',
    'findings.open': '0 findings',
    'findings.closed': '0 findings',
    'actions.open': '0 corrective actions',
    'actions.closed': '0 corrective actions',
    'actions.overdue': '0 corrective actions',
    // 6 × £100.50 and 7 × £10.
    'arrears.owed': '£673',
    'arrears.paid': '£0',
    'conduct.findings': '0 findings',
    'conduct.price': '0 findings',
    'conduct.notice': '0 findings',
    'conduct.payment': '0 findings',
    'policies.inForce': '0 policies',
    'training.held': '0 trainings',
    'training.completed': '0 completed training places',
    'governance.reports': '0 reports',
    'measures.kept': '0 measures',
    'measures.reached': '0 measures',
  })
})

it('owes pay that was checked twice only once: what the later check found stands', async () => {
  const { owner } = await createStatementTeam(world.app)
  const supplierId = await addSupplier(world, 'Twice', owner)
  const month = { from: '2026-02-01', to: '2026-02-28' }
  const base = { supplierId, ...month, who: owner }
  await addPayCheck(world, {
    ...base,
    completedAt: '2026-03-01T10:00:00Z',
    lines: workers('w', 8, 'fail', { shortfall: '50' }),
  })
  await addPayCheck(world, {
    ...base,
    completedAt: '2026-03-02T10:00:00Z',
    lines: workers('w', 8, 'fail', { shortfall: '20' }),
  })
  const statement = await startDraft(world, owner)
  const figure = (key: string) => statement.figures.find((candidate) => candidate.key === key)
  expect(figure('arrears.owed')).toMatchObject({ value: '£160', sourceCount: 1 })
  expect(figure('workers.checked')).toMatchObject({ value: '8 people', sourceCount: 2 })
})

it('never shows a number about fewer than five people, nor what would give one away', async () => {
  const { owner } = await createStatementTeam(world.app)
  const supplierId = await addSupplier(world, 'Small', owner)
  await addPayCheck(world, {
    supplierId,
    from: '2026-01-01',
    to: '2026-01-31',
    who: owner,
    lines: [...workers('f', 3, 'fail', { shortfall: '11' }), ...workers('p', 20, 'pass')],
  })
  const { figures } = await startDraft(world, owner)
  const shown = new Map(figures.map((figure) => [figure.key, figure]))
  expect(shown.get('workers.checked')?.value).toBe('23 people')
  expect(shown.get('workers.belowLivingWage')).toMatchObject({
    value: 'fewer than 5 people',
    suppressed: true,
    sourceCount: 0,
  })
  expect(shown.get('arrears.owed')).toMatchObject({ suppressed: true, sourceCount: 0 })
  expect(JSON.stringify(figures)).not.toMatch(/"3 people"|£33/)
})

it('counts findings and actions by the day in London, without observations and good examples', async () => {
  const { owner } = await createStatementTeam(world.app)
  const raise = (
    number: number,
    severity: string,
    status: string,
    raisedAt: string,
    closedAt: string | null,
  ) =>
    query(
      world,
      `INSERT INTO finding (organisation_id, id, number, severity, status, title, detail, put_right, raised_at, closed_at)
       VALUES ($1, gen_random_uuid(), $2, $3, $4, '', '', '', $5, $6) RETURNING id`,
      [owner.organisationId, number, severity, status, raisedAt, closedAt],
    )
  // 31 March 2026, 23:30 UTC is 1 April in London.
  await raise(1, 'major', 'open', '2026-03-31T23:30:00Z', null)
  await raise(2, 'minor', 'closed', '2026-03-31T12:00:00Z', '2026-03-31T21:00:00Z')
  await raise(3, 'observation', 'open', '2026-01-10T12:00:00Z', null)
  await raise(4, 'good_example', 'open', '2026-01-10T12:00:00Z', null)
  const [finding] = await raise(5, 'business_critical', 'open', '2025-04-01T00:00:00Z', null)
  const act = (status: string, dueOn: string, closedAt: string | null) =>
    query(
      world,
      `INSERT INTO corrective_action (organisation_id, id, finding_id, title, owner_id, due_on, first_due_on, verified_at, effect_due_on, status, created_by_id, created_at, closed_at)
       VALUES ($1, gen_random_uuid(), $2, '', $3, $4, $4, $7, $4, $5, $6, now(), $7)`,
      [owner.organisationId, finding.id, owner.membershipId, dueOn, status, owner.userId, closedAt],
    )
  await act('open', '2020-01-01', null)
  await act('in_progress', '2999-01-01', null)
  await act('verified', '2020-01-01', '2025-06-01T12:00:00Z')
  await act('verified', '2020-01-01', '2024-06-01T12:00:00Z')
  await act('cancelled', '2020-01-01', null)
  const { figures } = await startDraft(world, owner)
  const value = (key: string) => figures.find((figure) => figure.key === key)?.value
  expect(value('findings.raised')).toBe('2 findings')
  expect(value('findings.open')).toBe('2 findings')
  expect(value('findings.closed')).toBe('1 finding')
  expect(value('actions.open')).toBe('2 corrective actions')
  expect(value('actions.closed')).toBe('1 corrective action')
  expect(value('actions.overdue')).toBe('1 corrective action')
})
