import {
  addRecord,
  addRecordFile,
  getRecord,
  openCouncilReport,
  printCouncilPack,
  readCouncilPack,
} from '@daylight/application'
import { recordEntrySchema } from '@daylight/contracts'
import { buildCouncilDocument, renderHtml } from '@daylight/documents/html'
import { isoDate } from '@daylight/domain/dates'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { chunks, createFindingsWorld, reasonOf, type World } from '../findings/findings-world.ts'

let world: World
beforeAll(async () => {
  world = await createFindingsWorld()
}, 60_000)
afterAll(() => world.app.close())

const deps = () => ({
  ...world.deps,
  clock: { now: () => new Date('2026-11-25T12:00:00Z'), today: () => isoDate('2026-11-25') },
})
const add = (title: string, details: object, startsOn: string | null = null) =>
  addRecord(deps(), world.member.contributor, {
    entry: recordEntrySchema.parse({
      title,
      responsible: 'Head of Procurement',
      ownerId: null,
      startsOn,
      endsOn: null,
      nextOn: null,
      details,
    }),
  })
const pack = () => readCouncilPack(deps(), world.member.viewer, { periodEnd: null })
const charter = (commitment: string, over: object = {}) => ({
  register: 'charter',
  commitment,
  inPlace: 'yes',
  note: '',
  ...over,
})
const training = {
  register: 'training',
  audiences: ['5'],
  roles: 'Buyers',
  invited: '24',
  completed: '3',
  provider: 'CIPS',
  outcome: '',
}
const policy = {
  register: 'policies',
  topic: 'whistleblowing',
  appliesTo: 'suppliers',
  covers: ['3'],
  approvedBy: 'Cabinet',
  address: '',
}

it('says plainly of each commitment what the records hold, what is only written down, and where there is nothing', async () => {
  const empty = await pack()
  expect(empty.commitments.map(({ standing }) => standing)).toEqual([
    ...Array.from({ length: 8 }, () => 'none'),
    'no_process',
    'none',
  ])
  await add('Ethical procurement course', training, '2025-10-01')
  await add('Course of another year', training, '2024-10-01')
  await add('Whistleblowing at our contractors', policy, '2025-05-01')
  const low = await add('Low prices', charter('3', { note: 'We ask how people are paid.' }))
  await add('Spend review', charter('7', { inPlace: 'no' }))
  await add('Anything at all', charter('9'))
  const standingOf = async () =>
    Object.fromEntries((await pack()).commitments.map(({ number, standing }) => [number, standing]))
  expect(await standingOf()).toMatchObject({
    1: 'evidence',
    3: 'claimed',
    4: 'evidence',
    5: 'none',
    6: 'evidence',
    7: 'none',
    9: 'process',
  })
  const pdf = Buffer.from('%PDF-1.4\n% a guide for buyers\n')
  await addRecordFile(deps(), world.member.owner, { recordId: low.id, fileName: 'guide.pdf' }, chunks(pdf))
  expect((await standingOf())[3]).toBe('evidence')
})

it('keeps of referrals whether a process is in place: no words, no file, nothing else in the report', async () => {
  const note = 'Three contractors were referred last year.'
  const refusal = await add('Referrals', charter('9', { note })).catch(
    (error: { fieldErrors?: object }) => error.fieldErrors,
  )
  expect(Object.keys(refusal ?? {})).toEqual(['note'])
  const { id } = await add('Referral of Maria on 3 May', charter('9'))
  const { record } = await getRecord(deps(), world.member.owner, { id })
  expect(record.title).toBe('A process for referrals')
  const file = addRecordFile(
    deps(),
    world.member.owner,
    { recordId: id, fileName: 'case.pdf' },
    chunks(Buffer.from('%PDF-1.4')),
  )
  expect(await reasonOf(file)).toBe('record_no_cases')
  const printed = printCouncilPack(await pack())
  expect(printed.commitments.find(({ number }) => number === 9)).toMatchObject({
    standing: 'process',
    found: [],
    notes: [],
  })
  const html = renderHtml(buildCouncilDocument(printed))
  expect(html).toContain('A process is in place')
  expect(html).not.toContain('Maria')
})

it('gives no handful of people away in the report, and makes it in every format', async () => {
  const html = renderHtml(buildCouncilDocument(printCouncilPack(await pack())))
  expect(html).toContain('completed by fewer than 5 people')
  expect(html).not.toContain('of 24')
  expect(await reasonOf(readCouncilPack(deps(), world.stranger, { periodEnd: null }))).toBe('OK')
  const theirs = await readCouncilPack(deps(), world.stranger, { periodEnd: null })
  expect(theirs.commitments.every(({ notes, found }) => notes.length + found.length === 0)).toBe(true)
  for (const [format, magic] of [
    ['pdf', '%PDF-'],
    ['docx', 'PK'],
    ['ods', 'PK'],
  ] as const) {
    const { content } = await openCouncilReport(deps(), world.member.viewer, { periodEnd: null, format })
    expect(Buffer.from(content).subarray(0, magic.length).toString('latin1')).toBe(magic)
  }
})
