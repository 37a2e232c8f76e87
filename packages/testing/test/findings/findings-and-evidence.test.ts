import { createHash } from 'node:crypto'
import { buildWorkbook, buildZip } from '@daylight/adapters/test-files'
import {
  acceptRemainingRisk,
  addActionNote,
  addEvidence,
  advanceCorrectiveAction,
  closeFinding,
  createCorrectiveAction,
  getCorrectiveAction,
  getFinding,
  listFindings,
  openEvidence,
  raiseFinding,
  reopenFinding,
  updateCorrectiveAction,
  updateFinding,
  verifyCorrectiveAction,
} from '@daylight/application'
import type { FindingView } from '@daylight/contracts'
import type { MemberActor } from '@daylight/domain/access'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  actionIn,
  agree,
  attach,
  chunks,
  createFindingsWorld,
  details,
  inDatabase,
  raise,
  reasonOf,
  type World,
} from './findings-world.ts'

let world: World
beforeAll(async () => {
  world = await createFindingsWorld()
}, 60_000)
afterAll(() => world.app.close())

async function count(table: 'finding' | 'evidence' | 'action_entry' | 'corrective_action'): Promise<number> {
  const client = new Client({ connectionString: world.app.urls.superuserUrl })
  await client.connect()
  try {
    const { rows } = await client.query(`SELECT count(*)::int AS count FROM "${table}"`)
    return rows[0]?.count
  } finally {
    await client.end()
  }
}

async function storedKeys(): Promise<readonly string[]> {
  const keys: string[] = []
  for await (const key of world.deps.storage.list('')) keys.push(key)
  return keys
}

async function readAll(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of content) parts.push(part)
  return Buffer.concat(parts)
}

describe('raising a finding by hand', () => {
  it.each([
    ['title', 'Call 07700 900123 about the rota'],
    ['detail', 'Maria Silva, born 3 May 1990, had no break.'],
    ['detail', 'National Insurance AB 12 34 56 C'],
    ['putRight', 'Give passport no. 123456789 back'],
  ])('refuses a personal detail in the %s and stores nothing: %s', async (field, text) => {
    const before = await count('finding')
    await expect(raise(world, { [field]: text })).rejects.toMatchObject({
      reason: 'personal_detail',
      fieldErrors: { [field]: expect.stringContaining('Take it out') },
    })
    expect(await count('finding')).toBe(before)
  })

  it('keeps nothing of a number below five but that', async () => {
    for (const workersAffected of [1, 4]) {
      const { id } = await raise(world, { workersAffected })
      expect((await getFinding(world.deps, world.member.viewer, { id })).workers).toEqual({
        kind: 'fewer_than_5',
      })
    }
    const client = new Client({ connectionString: world.app.urls.superuserUrl })
    await client.connect()
    const { rows } = await client.query(
      'SELECT DISTINCT workers_affected FROM finding WHERE workers_affected < 5',
    )
    await client.end()
    expect(rows).toEqual([{ workers_affected: 0 }])
    const { id } = await raise(world, { workersAffected: 5 })
    expect((await getFinding(world.deps, world.member.viewer, { id })).workers).toEqual({
      kind: 'count',
      count: 5,
    })
  })

  it('numbers findings one by one, also when many are raised at once', async () => {
    const raised = await Promise.all(Array.from({ length: 5 }, () => raise(world)))
    const numbers = raised.map(({ number }) => number).sort((a, b) => a - b)
    expect(new Set(numbers).size).toBe(5)
    expect((numbers[4] ?? 0) - (numbers[0] ?? 0)).toBe(4)
  })

  it('takes a rule from the list with the law it stands in, or in words with where it stands', async () => {
    const { deps, member } = world
    const listed = await raise(world, { ruleId: 'rest_breaks' })
    expect(await getFinding(deps, member.viewer, { id: listed.id })).toMatchObject({
      rule: { source: 'Working Time Regulations 1998, regulation 12' },
      areaLabel: 'Safety and conditions at the site',
      grade: 'documented',
      modelVersion: expect.any(String),
    })
    expect(await reasonOf(raise(world, { ruleId: 'no_such_rule' }))).toBe('rule_unknown')
    expect(await reasonOf(raise(world, { ruleText: 'A rest room at every depot' }))).toBe(
      'rule_source_missing',
    )
  })

  it('refuses a personal detail in the words of a rule, too', async () => {
    expect(await reasonOf(raise(world, { ruleText: 'Call 07700 900123', ruleSource: 'Contract' }))).toBe(
      'personal_detail',
    )
  })

  it('links what was found here before, by place and rule, also in words that differ by a comma', async () => {
    const { deps, member } = world
    const rule = { ruleText: 'Lockers, for everyone', ruleSource: 'Contract, clause 9' }
    const first = await raise(world, rule)
    const second = await raise(world, { ...rule, ruleText: 'lockers for everyone.' })
    const third = await raise(world, rule)
    const read = (id: string) => getFinding(deps, member.viewer, { id })
    expect((await read(second.id)).repeatOf?.id).toBe(first.id)
    expect((await read(third.id)).repeatOf?.id).toBe(second.id)
    expect((await read(first.id)).repeats.map(({ id }) => id)).toEqual([second.id])
    expect((await read((await raise(world)).id)).repeatOf).toBeNull()
  })

  it('refuses a day to come', async () => {
    expect(await reasonOf(raise(world, { since: '2099-01-01' }))).toBe('since_in_future')
  })
})

describe('changing a finding', () => {
  it('keeps the reason, before and after; the second of two is told', async () => {
    const { deps, member } = world
    const { id, version } = await raise(world)
    const change = {
      id,
      version,
      severity: 'minor',
      title: 'Rest room opened late',
      reason: 'Seen again',
    } as const
    const answers = await Promise.all([
      reasonOf(updateFinding(deps, member.owner, change)),
      reasonOf(updateFinding(deps, member.manager, { ...change, severity: 'observation' })),
    ])
    expect(answers.sort()).toEqual(['OK', 'changed_since'])
    const finding = await getFinding(deps, member.viewer, { id })
    expect(finding.history.find(({ what }) => what === 'changed a finding')?.note).toBe('Seen again')
    expect(finding.title).toBe('Rest room opened late')
  })

  it('an observation is closed and reopened by hand, with a reason; any other only by its actions', async () => {
    const { deps, member } = world
    const { id, version } = await raise(world, { severity: 'observation' })
    const closed = await closeFinding(deps, member.owner, { id, version, reason: 'Read at the meeting' })
    expect(await reasonOf(closeFinding(deps, member.owner, { ...closed, reason: 'Again' }))).toBe(
      'already_so',
    )
    expect(await getFinding(deps, member.owner, { id })).toMatchObject({
      status: 'closed',
      closesByHand: true,
    })
    await reopenFinding(deps, member.owner, { ...closed, reason: 'It is back' })
    expect((await getFinding(deps, member.owner, { id })).status).toBe('open')
    const major = await raise(world)
    expect(await reasonOf(closeFinding(deps, member.owner, { ...major, reason: 'Done' }))).toBe(
      'decided_by_actions',
    )
  })

  it('a closed observation that turns out to be serious opens again', async () => {
    const { deps, member } = world
    const { id, version } = await raise(world, { severity: 'observation' })
    const closed = await closeFinding(deps, member.owner, { id, version, reason: 'Read' })
    await updateFinding(deps, member.owner, {
      id,
      version: closed.version,
      severity: 'major',
      title: 'No rest room',
      reason: 'Worse than thought',
    })
    expect(await getFinding(deps, member.owner, { id })).toMatchObject({ status: 'open', closedAt: null })
  })
})

describe('the list', () => {
  const list = (view: FindingView, actor: MemberActor = world.member.owner, limit = 100) =>
    listFindings(world.deps, actor, { view, limit })

  it('parts open, closed, overdue and mine, and counts as it lists', async () => {
    const late = await agree(world)
    const client = new Client({ connectionString: world.app.urls.superuserUrl })
    await client.connect()
    await client.query("UPDATE corrective_action SET due_on = '2020-01-01' WHERE id = $1", [late.id])
    await client.end()
    const closed = await actionIn(world, 'verified')
    const ids = async (view: FindingView, actor?: MemberActor) =>
      (await list(view, actor)).findings.map(({ id }) => id)
    expect(await ids('overdue')).toEqual([late.findingId])
    expect((await list('overdue')).findings[0]).toMatchObject({ overdue: true, nextDueOn: '2020-01-01' })
    expect(await ids('closed')).toContain(closed.findingId)
    expect(await ids('open')).not.toContain(closed.findingId)
    expect(await ids('mine', world.member.contributor)).toContain(late.findingId)
    expect(await ids('mine', world.member.viewer)).toEqual([])
    for (const view of ['open', 'closed', 'overdue', 'mine'] as const) {
      const { findings, counts } = await list(view)
      expect(counts[view]).toBe(findings.length)
    }
  })

  it('pages to the end and back without losing or repeating one', async () => {
    for (let made = 0; made < 5; made += 1) await raise(world)
    const all = (await list('open')).findings.map(({ id }) => id)
    const forward: string[] = []
    let after: string | undefined
    let previous: string | null = null
    for (;;) {
      const page = await listFindings(world.deps, world.member.owner, { view: 'open', limit: 3, after })
      forward.push(...page.findings.map(({ id }) => id))
      previous = page.previous
      if (page.next === null) break
      after = page.next
    }
    expect(forward).toEqual(all)
    const back = await listFindings(world.deps, world.member.owner, {
      view: 'open',
      limit: 3,
      before: previous ?? undefined,
    })
    const lastPage = all.length % 3 === 0 ? 3 : all.length % 3
    expect(back.findings.map(({ id }) => id)).toEqual(all.slice(-lastPage - 3, -lastPage))
  })
})

const docx = () =>
  buildZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: 'word/document.xml', data: '<document/>' },
  ])
const xlsx = () => buildWorkbook({ sheets: [{ name: 'Hours', xml: '<sheetData/>' }] })
const bytes = (...values: number[]) => Uint8Array.from(values)

describe('evidence', () => {
  it.each([
    ['payslips.exe', () => ['%PDF-1.7\nsomething'], 'payslips.pdf', 'application/pdf'],
    [
      'foto.png',
      () => [bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1)],
      'foto.png',
      'image/png',
    ],
    ['foto.jpeg', () => [bytes(0xff, 0xd8, 0xff, 0xe0, 0, 1)], 'foto.jpeg', 'image/jpeg'],
    ['say %22ok%22 <b>.csv', () => ['name,hours\nA,1\n'], 'say ok b.csv', 'text/csv'],
    ['../../rota.html', () => ['name,hours\nA,1\n'], 'rota.csv', 'text/csv'],
    [
      'letter',
      () => [docx()],
      'letter.docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    [
      'hours.xlsx',
      () => [xlsx()],
      'hours.xlsx',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
  ])('is what its bytes say: %s', async (fileName, content, kept, mediaType) => {
    const action = await agree(world)
    const evidence = await attach(world, action, { fileName, content: content() })
    expect(evidence).toMatchObject({ fileName: kept, mediaType })
    const place = { findingId: action.findingId, actionId: action.id, evidenceId: evidence.id }
    const opened = await openEvidence(world.deps, world.member.viewer, place)
    const stored = await readAll(opened.content)
    expect(stored.equals(await readAll(chunks(...content())))).toBe(true)
    expect(evidence.sha256).toBe(createHash('sha256').update(stored).digest('hex'))
    expect(evidence.storageKey).toBe(`evidence/${world.member.owner.organisationId}/${evidence.sha256}`)
  })

  it.each([
    ['evidence_markup', ['<!doctype html><script>alert(1)</script>']],
    ['evidence_markup', ['\ufeff  <svg xmlns="http://www.w3.org/2000/svg">']],
    ['evidence_markup', ['<?xml version="1.0"?><a/>']],
    ['evidence_program', [bytes(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0)]],
    ['evidence_program', [bytes(0x7f, 0x45, 0x4c, 0x46, 2, 1)]],
    ['evidence_program', ['#!/bin/sh\necho a,b\n']],
    ['evidence_old_office', [bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)]],
    ['evidence_archive', () => [buildZip([{ name: 'a.txt', data: 'x' }])]],
    [
      'evidence_macros',
      () => [
        buildZip([
          { name: '[Content_Types].xml', data: '<Types/>' },
          { name: 'word/document.xml', data: '<d/>' },
          { name: 'word/vbaProject.bin', data: 'x' },
        ]),
      ],
    ],
    ['evidence_broken_archive', ['PK\u0003\u0004 and then nothing']],
    ['evidence_not_a_table', ['Just a note.']],
    ['evidence_unknown', [bytes(1, 2, 3, 0)]],
    ['evidence_empty', ['']],
  ])('%s is refused and leaves nothing behind', async (reason, content) => {
    const action = await agree(world)
    const [rows, files] = [await count('evidence'), await storedKeys()]
    const given = typeof content === 'function' ? content() : content
    expect(await reasonOf(attach(world, action, { fileName: 'evidence.pdf', content: given }))).toBe(reason)
    expect(await count('evidence')).toBe(rows)
    expect(await storedKeys()).toEqual(files)
  })

  it('of one byte more than 20 MB is refused; 20 MB are taken, and kept once', async () => {
    const limit = 20 * 1024 * 1024
    const head = new TextEncoder().encode('%PDF-1.7\n')
    const action = await agree(world)
    const files = (await storedKeys()).length
    const big = (size: number) => [head, new Uint8Array(size - head.length)]
    expect(await reasonOf(attach(world, action, { fileName: 'a.pdf', content: big(limit + 1) }))).toBe(
      'evidence_too_large',
    )
    expect((await storedKeys()).length).toBe(files)
    const first = await attach(world, action, { fileName: 'a.pdf', content: big(limit) })
    const second = await attach(world, action, { fileName: 'b.pdf', content: big(limit) })
    expect(second.storageKey).toBe(first.storageKey)
    expect((await storedKeys()).length).toBe(files + 1)
  })

  it('is not taken when its name holds a personal detail, or it has run out, or the action is finished', async () => {
    const action = await agree(world)
    expect(await reasonOf(attach(world, action, { fileName: 'AB_12_34_56_C.csv' }))).toBe('personal_detail')
    const upload = {
      actionId: action.id,
      findingId: action.findingId,
      fileName: 'a.csv',
      grade: 'claimed',
    } as const
    const expired = addEvidence(
      world.deps,
      world.member.owner,
      { ...upload, expiresOn: '2020-01-01' },
      chunks('a,b'),
    )
    expect(await reasonOf(expired)).toBe('evidence_expired')
    expect(await reasonOf(attach(world, await actionIn(world, 'cancelled')))).toBe('action_finished')
  })

  it('is recorded: who added it and who downloaded it', async () => {
    const action = await agree(world)
    const { id } = await attach(world, action)
    const place = { findingId: action.findingId, actionId: action.id, evidenceId: id }
    await openEvidence(world.deps, world.member.viewer, place)
    const entries = await world.app.database.withTenant(world.member.owner, (tx) =>
      tx.audit.listFor({ subject: { type: 'evidence', id }, limit: 10 }),
    )
    expect(entries.entries.map((entry) => [entry.action, entry.actorName])).toEqual([
      ['evidence.downloaded', world.member.viewer.name],
      ['evidence.added', world.member.contributor.name],
    ])
  })

  it('of another organisation does not exist: not to read, not to add, not under another action', async () => {
    const action = await agree(world)
    const evidence = await attach(world, action)
    const place = { findingId: action.findingId, actionId: action.id, evidenceId: evidence.id }
    const nobodys = { ...place, evidenceId: '00000000-0000-7000-8000-00000000abcd' }
    const { deps, stranger } = world
    expect(await reasonOf(openEvidence(deps, stranger, place))).toBe('not_found')
    expect(await reasonOf(openEvidence(deps, stranger, nobodys))).toBe('not_found')
    expect(await reasonOf(attach(world, action, { by: stranger }))).toBe('not_found')
    const other = await agree(world)
    const elsewhere = { ...place, actionId: other.id, findingId: other.findingId }
    expect(await reasonOf(openEvidence(deps, world.member.owner, elsewhere))).toBe('not_found')
    const wrongFinding = { id: action.id, findingId: other.findingId }
    expect(await reasonOf(attach(world, wrongFinding))).toBe('not_found')
    expect(await reasonOf(getCorrectiveAction(deps, stranger, { id: action.id }))).toBe('not_found')
  })

  it('refuses personal details in notes and reasons too', async () => {
    const action = await actionIn(world, 'submitted_for_verification')
    const entries = await count('action_entry')
    const note = addActionNote(world.deps, world.member.owner, { id: action.id, note: 'Ring 020 7946 0018' })
    expect(await reasonOf(note)).toBe('personal_detail')
    const sent = verifyCorrectiveAction(world.deps, world.colleague, {
      id: action.id,
      version: action.version,
      event: 'send_back',
      reason: 'Ring 020 7946 0018',
    })
    expect(await reasonOf(sent)).toBe('personal_detail')
    expect(await count('action_entry')).toBe(entries)
  })
})

describe('the wall', () => {
  const MARK = 'wall-mark-4711'
  const danger = `The supervisor keeps the passports of the night team. ${MARK}`

  /** Rows of every table of the database in which the mark stands. */
  async function rowsWithMark(): Promise<readonly string[]> {
    const tables = await inDatabase(
      world,
      "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'pgboss')",
      [],
    )
    const found: string[] = []
    for (const { name } of tables) {
      const sql = `SELECT count(*)::int AS count FROM ${name} t WHERE t::text LIKE $1`
      const [row] = await inDatabase(world, sql, [`%${MARK}%`])
      if (row?.count > 0) found.push(name)
    }
    return found
  }

  it('stops every text that suggests a person in danger, whoever writes it and wherever, and keeps none of it', async () => {
    const { deps, member } = world
    const { contributor, owner } = member
    const action = await actionIn(world, 'in_progress')
    const { id, version } = action
    const ownerId = contributor.membershipId
    const finding = await getFinding(deps, owner, { id: action.findingId })
    const before = await count('action_entry')
    const attempts: readonly Promise<unknown>[] = [
      raise(world, { title: danger }),
      raise(world, { detail: danger }),
      raise(world, { putRight: danger }),
      raiseFinding(deps, owner, { worried: true, details: { ...details, detail: MARK } }),
      addActionNote(deps, contributor, { id, note: danger }),
      advanceCorrectiveAction(deps, contributor, { id, version, event: 'submit', reason: danger }),
      verifyCorrectiveAction(deps, owner, { id, version, event: 'send_back', reason: danger }),
      acceptRemainingRisk(deps, owner, { id, version, reason: danger, until: '2099-06-30' }),
      createCorrectiveAction(deps, owner, {
        findingId: finding.id,
        title: danger,
        ownerId,
        dueOn: '2099-12-31',
      }),
      updateCorrectiveAction(deps, owner, {
        id,
        version,
        title: danger,
        ownerId,
        dueOn: '2099-12-31',
        reason: 'x',
      }),
      updateFinding(deps, owner, {
        id: finding.id,
        version: finding.version,
        severity: 'minor',
        title: 'x',
        reason: danger,
      }),
      attach(world, action, { fileName: `passports_kept_by_supervisor_${MARK}.csv` }),
    ]
    const answers = await Promise.allSettled(attempts)
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 'rejected', reason: { reason: 'person_in_danger' } })
      expect(JSON.stringify(answer)).not.toContain(MARK)
      if (answer.status === 'rejected') expect(answer.reason.message).toContain('999')
    }
    expect(await count('action_entry')).toBe(before)
    expect(await rowsWithMark()).toEqual([])
    // The search does find what was kept.
    await raise(world, { detail: `No water at the depot. ${MARK}` })
    expect(await rowsWithMark()).toContain('public.finding')
  })

  it('comes before every other refusal, so that nothing typed is handed back', async () => {
    const both = `${danger} Call 07700 900123.`
    await expect(raise(world, { detail: both })).rejects.toMatchObject({ reason: 'person_in_danger' })
    await expect(raise(world, { detail: both, since: '2099-01-01' })).rejects.toMatchObject({
      reason: 'person_in_danger',
    })
  })
})
