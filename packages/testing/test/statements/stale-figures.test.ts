import {
  approveStatement,
  confirmStatementFigures,
  getStatement,
  listAudit,
  publishStatementPage,
  readPublishedStatement,
  saveStatementText,
  signStatement,
} from '@daylight/application'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { answerPrompts, MEMBER_PASSWORD } from '../../src/index.ts'
import {
  addSupplier,
  createStatementTeam,
  createStatementWorld,
  refusalOf,
  type StatementWorld,
  startDraft,
} from './statement-world.ts'

vi.setConfig({ testTimeout: 60_000 })

let world: StatementWorld
beforeAll(async () => {
  world = await createStatementWorld()
}, 60_000)
afterAll(() => world.app.close())
beforeEach(async () => {
  world = { ...world, ...(await createStatementTeam(world.app)) }
})

const deps = () => world.app.deps
const get = (id: string) => getStatement(deps(), world.owner, { id })

async function approved() {
  await addSupplier(world, 'One')
  const { id } = await startDraft(world)
  await answerPrompts(deps(), world.owner, id)
  const risk = (await get(id)).sections.find(({ area }) => area === 'risk')
  await saveStatementText(deps(), world.owner, {
    id,
    area: 'risk',
    version: risk?.version ?? 0,
    text: 'We buy from {{suppliers.total}}.',
  })
  await approveStatement(deps(), world.owner, {
    id,
    version: (await get(id)).version,
    details: {
      body: 'the trustees',
      approvedBy: 'Ngozi Chair',
      approvedOn: '2026-07-09',
      minuteReference: 'Minute 7',
    },
  })
  return id
}

async function sign(id: string, password = MEMBER_PASSWORD) {
  const { version } = await get(id)
  return signStatement(deps(), world.owner, {
    id,
    version,
    password,
    details: {
      signerName: 'Ngozi Chair',
      jobTitle: 'Chair',
      role: 'trustee',
      signedOn: '2026-07-14',
      confirmed: true,
    },
  })
}

it('holds the signature back while a cited record has changed, and signs what was confirmed', async () => {
  const id = await approved()
  expect((await get(id)).staleFigures).toEqual([])
  await addSupplier(world, 'Two')
  const [stale] = (await get(id)).staleFigures.filter(({ key }) => key === 'suppliers.total')
  expect(stale?.areas.length).toBeGreaterThan(0)
  expect(stale?.was).not.toBe(stale?.now)
  expect(await refusalOf(sign(id))).toBe('statement_figures_changed')
  const { version } = await get(id)
  const confirm = (who = world.owner) => confirmStatementFigures(deps(), who, { id, version })
  expect(await refusalOf(confirm(world.contributor))).toBe('role_may_not')
  await confirm()
  expect((await get(id)).staleFigures).toEqual([])
  await sign(id)
  expect((await get(id)).figures.find(({ key }) => key === 'suppliers.total')?.value).toBe(stale?.now)
  const record = await listAudit(deps(), world.owner, { subjectType: 'statement', subjectId: id, limit: 9 })
  expect(record.entries.map(({ action }) => action)).toContain('statement.figures_confirmed')
  expect(await refusalOf(confirm())).toBe('statement_not_from_here')
})

it('leaves what is published as it is, whatever happens to the records', async () => {
  const id = await approved()
  await sign(id)
  const { publicationId, segment } = await publishStatementPage(deps(), world.owner, { id, newKey: false })
  const read = () =>
    readPublishedStatement({ ...deps(), publicReader: world.app.database }, { segment, id: publicationId })
  const before = await read()
  await addSupplier(world, 'Two')
  const after = await read()
  expect(after.print.content).toEqual(before.print.content)
  expect(after.publication.bundle).toBe(before.publication.bundle)
  expect((await get(id)).staleFigures).toEqual([])
})

it('asks for the password again, and for the right one', async () => {
  const id = await approved()
  expect(await refusalOf(sign(id, 'somebody else’s'))).toBe('wrong_password')
  expect((await get(id)).state).toBe('approved')
  expect((await sign(id)).state).toBe('signed')
})
