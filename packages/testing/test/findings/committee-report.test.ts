import {
  addConductNote,
  type CommitteePrint,
  createCorrectiveAction,
  listBoardActions,
  listContradictions,
  listReportRecords,
  openCommitteeReport,
  readCommitteeReport,
} from '@daylight/application'
import { DOCUMENT_FORMATS } from '@daylight/contracts'
import { buildCommitteeDocument, type DocumentModel } from '@daylight/documents/html'
import { addDays, isoDate } from '@daylight/domain/dates'
import { BOARD_FIGURES, BOARD_GROUPS, REPORT_LISTS } from '@daylight/domain/remediation'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readDocument } from '../documents/read-document.ts'
import { actionIn, agree, createFindingsWorld, inDatabase, raise, type World } from './findings-world.ts'

let world: World
beforeAll(async () => {
  world = await createFindingsWorld()
  const { deps, member } = world
  await agree(world)
  await actionIn(world, 'verified')
  await actionIn(world, 'effective')
  await raise(world, { severity: 'minor', title: 'No notice about breaks' })
  const old = await raise(world, { severity: 'minor', title: 'Closed long ago' })
  await inDatabase(
    world,
    `UPDATE finding SET raised_at = raised_at - interval '1 year', status = 'closed' WHERE id = $1`,
    [old.id],
  )
  const late = await createCorrectiveAction(deps, member.owner, {
    findingId: (await raise(world, { severity: 'business_critical' })).id,
    title: 'Pay what is missing',
    ownerId: member.contributor.membershipId,
    dueOn: '2099-12-31',
  })
  await inDatabase(world, `UPDATE corrective_action SET due_on = '2026-01-01' WHERE id = $1`, [late.id])
  await addConductNote(deps, member.owner, {
    actionId: late.id,
    cause: 'buyer_price',
    note: 'The price is from 2022.',
  })
}, 60_000)
afterAll(() => world.app.close())

const home = 'https://daylight.example.org/northbank'
async function read(actor = world.member.owner): Promise<CommitteePrint> {
  const to = world.deps.clock.today()
  return readCommitteeReport(world.deps, actor, { span: { from: addDays(to, -300), to }, home })
}

/** Every figure of the document that leads somewhere, with its address. */
function figuresOf(document: DocumentModel) {
  return document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      const runs = block.kind === 'table' ? block.rows.flat(2) : block.kind === 'paragraph' ? block.runs : []
      return runs.flatMap(({ text, href }) => (href === null ? [] : [{ text, href: new URL(href) }]))
    }),
  )
}

async function totalAt(href: URL): Promise<number> {
  const query = Object.fromEntries(href.searchParams)
  const one = <Word extends string>(words: readonly Word[], word: string | undefined) =>
    words.find((known) => known === word)
  const { deps, member } = world
  switch (href.pathname.replace('/northbank/', '')) {
    case 'findings/board/actions': {
      const figure = one(BOARD_FIGURES, query['figure']) ?? 'open'
      const asked = { ...query, figure, group: one(BOARD_GROUPS, query['group']), limit: 100 }
      return (await listBoardActions(deps, member.owner, asked)).total
    }
    case 'findings/board/report/records': {
      const list = one(REPORT_LISTS, query['list']) ?? 'findings'
      const [from = '', to = ''] = [query['from'], query['to']]
      return (await listReportRecords(deps, member.owner, { ...query, list, from, to, limit: 100 })).total
    }
    case 'findings/contradictions':
      return (await listContradictions(deps, member.owner, { limit: 100 })).total
    default:
      throw new Error(`Nothing is counted at ${href}.`)
  }
}

it('says in each figure how many records its address lists', async () => {
  const figures = figuresOf(buildCommitteeDocument(await read()))
  expect(figures.length).toBeGreaterThan(20)
  const told = await Promise.all(
    figures.map(async ({ text, href }) => ({ href: href.href, text, total: String(await totalAt(href)) })),
  )
  expect(told.filter(({ text, total }) => text !== total)).toEqual([])
})

it('counts what was found in its days beside the same days a year before', async () => {
  const { now, before, board } = await read()
  const counted = (period: typeof now, list: string, key: string | null) =>
    period.lists.find((one) => one.list === list && one.key === key)?.count ?? 0
  expect([counted(now, 'findings', null), counted(before, 'findings', null)]).toEqual([5, 1])
  expect(counted(now, 'findings', 'minor')).toBe(1)
  expect(counted(before, 'findings_closed', 'minor')).toBe(1)
  expect(counted(now, 'conduct', 'buyer_price')).toBe(1)
  expect(board.figures.find(({ figure }) => figure === 'late')?.count).toBe(1)
  const yesterday = addDays(world.deps.clock.today(), -1)
  const quiet = await readCommitteeReport(world.deps, world.member.owner, {
    span: { from: addDays(yesterday, -10), to: yesterday },
    home,
  })
  expect(quiet.now.lists).toEqual([])
})

it('is one document in three formats, on record, for the organisation alone', async () => {
  const to = world.deps.clock.today()
  const span = { from: isoDate('2026-01-01'), to }
  for (const format of DOCUMENT_FORMATS) {
    const { content, fileName } = await openCommitteeReport(world.deps, world.member.viewer, {
      span,
      home,
      format,
    })
    expect(fileName).toBe(`committee-report-northbank-council-2026-01-01-to-${to}.${format}`)
    const said = await readDocument(content, format)
    for (const words of ['What was found', 'Business-critical', 'Our own part', 'Each calendar year']) {
      expect(said).toContain(words)
    }
    // What somebody wrote about one case is not in it.
    expect(said).not.toContain('The price is from 2022.')
  }
  const rows = await inDatabase(
    world,
    `SELECT count(*)::int AS found FROM audit_event WHERE action = 'report.downloaded'`,
    [],
  )
  expect(rows[0].found).toBe(3)
  const elsewhere = await read(world.stranger)
  expect(elsewhere.now.lists).toEqual([])
})
