import { sealTools } from '@daylight/adapters'
import {
  addAnswerFile,
  createSupplier,
  emptyLibrary,
  giveAnswer,
  grantLibraryAccess,
  keepAnswers,
  offerFromLibrary,
  openAssessment,
  openPassportDocument,
  openSharedLibrary,
  receivePassport,
  removeLibraryEntry,
  reviewAnswer,
  sendAssessment,
  showLibrary,
  signPassport,
  submitAnswers,
  sweepEvidence,
  takeOverAnswers,
  withdrawLibraryAccess,
} from '@daylight/application'
import { buildPassportDocument, renderHtml } from '@daylight/documents/html'
import type { MemberActor, RespondentActor } from '@daylight/domain/access'
import { isoDate } from '@daylight/domain/dates'
import { canonicalJson } from '@daylight/domain/json'
import { NO_INPUT } from '@daylight/domain/questionnaires'
import { passportSealText, passportText, verifySealedPassport } from '@daylight/domain/statements'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerAll, respondentOf } from '../../src/factories/answer-assessment.ts'
import { createMember, createOrganisation } from '../../src/index.ts'
import { supplierDetails } from '../../src/sweeps/inputs/suppliers.ts'
import { readDocument } from '../documents/read-document.ts'
import { chunks, createFindingsWorld, inDatabase, reasonOf, type World } from '../findings/findings-world.ts'

let world: World
/** A member of the supplier's own organisation. */
let ada: MemberActor
let viewer: MemberActor
let otherBuyer: MemberActor
/** Of another organisation, to which a passport is brought. */
let elsewhere: MemberActor
/** At the first buyer, sent and kept. */
let first: RespondentActor

const submit = async (respondent: RespondentActor) => {
  const { version } = (await openAssessment(world.deps, respondent)).assessment
  return submitAnswers(world.deps, respondent, { version, name: 'Ada Owner', role: 'Owner', declared: true })
}

const give = (respondent: RespondentActor, questionId: string, value: string, version = 0) =>
  giveAnswer(world.deps, respondent, {
    ...{ questionId, version, by: '' },
    input: value === 'cannot_say' ? { ...NO_INPUT, cannotSay: true } : { ...NO_INPUT, values: [value] },
  })

async function ask(buyer: MemberActor, setId = 'micro_supplier'): Promise<RespondentActor> {
  const details = { ...supplierDetails(), name: 'Bright Cleaning' }
  const { id: supplierId } = await createSupplier(world.deps, buyer, { details, evenIfDuplicate: true })
  const sent = { supplierId, setId, email: 'ada@firm.example', dueOn: '2099-06-30' }
  const { id } = await sendAssessment(world.deps, buyer, sent)
  return respondentOf({ id, supplierId, organisationId: buyer.organisationId })
}

beforeAll(async () => {
  world = await createFindingsWorld()
  const { superuserUrl } = world.app.urls
  const firm = await createOrganisation({ superuserUrl, name: 'Bright Cleaning', kind: 'contractor' })
  ada = await createMember({ superuserUrl, organisation: firm, role: 'owner', name: 'Ada Owner' })
  viewer = await createMember({ superuserUrl, organisation: firm, role: 'viewer' })
  const charity = await createOrganisation({ superuserUrl, name: 'Second Buyer' })
  otherBuyer = await createMember({ superuserUrl, organisation: charity, role: 'owner' })
  const moved = await createOrganisation({
    superuserUrl,
    name: 'Bright Cleaning Elsewhere',
    kind: 'contractor',
  })
  elsewhere = await createMember({ superuserUrl, organisation: moved, role: 'owner' })
  first = await ask(world.member.owner)
  await give(first, 'rest', 'cannot_say')
  const file = { questionId: 'lowest_pay', fileName: 'pay list.csv' }
  await addAnswerFile(world.deps, first, file, chunks('worker,hours\n1,40\n'))
  await answerAll(world.deps, first)
  await submit(first)
  await reviewAnswer(world.deps, world.member.reviewer, {
    ...{ id: first.subjectId, questionId: 'fees', version: 0, decision: 'accepted', grade: 'claimed' },
    ...{ note: 'SECRET note of a reviewer', reason: '' },
  })
}, 60_000)
afterAll(() => world.app.close())

describe('keeping answers', () => {
  it('copies what was sent, with its files, into the supplier’s own organisation, once and for nobody else', async () => {
    const { deps } = world
    expect(await reasonOf(keepAnswers(deps, first, viewer))).toBe('role_may_not')
    expect(await keepAnswers(deps, first, ada)).toEqual({ kept: true })
    expect(await keepAnswers(deps, first, ada)).toEqual({ kept: false })
    const { entries } = await showLibrary(deps, viewer)
    expect(entries).toMatchObject([{ kind: 'kept', from: 'Northbank Council', sentBy: 'Ada Owner, Owner' }])
    const pay = entries[0]?.answers.find(({ questionId }) => questionId === 'lowest_pay')
    expect(pay?.files).toEqual([{ name: 'pay list.csv', kept: true }])
    expect(JSON.stringify(entries)).not.toMatch(/SECRET/)
    expect((await showLibrary(deps, world.member.owner)).entries).toEqual([])
    expect((await showLibrary(deps, otherBuyer)).entries).toEqual([])
    const rows = await inDatabase(world, 'SELECT storage_key FROM library_file', [])
    expect(rows).toEqual([{ storage_key: expect.stringContaining(`evidence/${ada.organisationId}/`) }])
    const told = await inDatabase(
      world,
      `SELECT data::text AS data, organisation_id FROM audit_event WHERE action = 'assessment.copy_downloaded'`,
      [],
    )
    expect(told[0]?.organisation_id).toBe(first.organisationId)
    expect(JSON.stringify(told)).not.toContain(ada.organisationId)
  })

  it('keeps nothing before anything was sent', async () => {
    expect(await reasonOf(keepAnswers(world.deps, await ask(otherBuyer), ada))).toBe('not_found')
  })
})

describe('answering the next buyer', () => {
  it('takes over what a member chose, asks the rest, and sends nothing', async () => {
    const { deps } = world
    const next = await ask(otherBuyer)
    const offers = await offerFromLibrary(deps, next, ada)
    const ids = offers.map(({ question }) => question.id)
    expect(ids).toContain('lowest_pay')
    // What nobody could say is asked anew.
    expect(ids).not.toContain('rest')
    const chosen = offers
      .filter(({ question }) => question.id !== 'team_size')
      .map(({ question, entryId }) => ({ questionId: question.id, entryId }))
    expect(await reasonOf(takeOverAnswers(deps, next, viewer, chosen))).toBe('role_may_not')
    expect(await takeOverAnswers(deps, next, ada, chosen)).toEqual({ taken: chosen.length, left: [] })
    const opened = await openAssessment(deps, next)
    expect(opened.assessment.status).toBe('sent')
    expect(opened.submission).toBeNull()
    expect(opened.answers.get('fees')?.answeredBy).toMatch(/^Ada Owner, from our library, of \d+ \w+ \d{4}$/)
    expect(opened.evidence).toMatchObject([{ fileName: 'pay list.csv', questionId: 'lowest_pay' }])
    expect(opened.evidence[0]?.storageKey).toContain(otherBuyer.organisationId)
    const open = opened.asked.filter(({ question }) => !opened.answers.has(question.id))
    expect(open.map(({ question }) => question.id).sort()).toEqual(['rest', 'team_size'])
    expect((await showLibrary(deps, ada)).uses).toMatchObject([
      { buyer: 'Second Buyer', usedBy: 'Ada Owner', answers: { length: chosen.length } },
    ])
  })

  it('leaves an answer that a colleague has given meanwhile, and what was not on the page', async () => {
    const { deps } = world
    const next = await ask(otherBuyer)
    const [offer] = await offerFromLibrary(deps, next, ada)
    if (!offer) throw new Error('nothing is offered')
    const chosen = { questionId: offer.question.id, entryId: offer.entryId }
    const other = { ...chosen, entryId: deps.ids.next() }
    expect(await takeOverAnswers(deps, next, ada, [other])).toEqual({ taken: 0, left: [] })
    await give(next, offer.question.id, '9')
    expect(await takeOverAnswers(deps, next, ada, [chosen])).toEqual({ taken: 0, left: [] })
    expect((await openAssessment(deps, next)).answers.get(offer.question.id)?.value).toEqual({
      kind: 'number',
      number: '9',
    })
  })

  it('keeps an answer as old as it was when it is taken over and kept again', async () => {
    const { deps } = world
    await inDatabase(
      world,
      `UPDATE library_entry SET answers = (SELECT jsonb_agg(a || '{"answeredAt": "2025-01-05T10:00:00.000Z"}') FROM jsonb_array_elements(answers) a)`,
      [],
    )
    const next = await ask(otherBuyer)
    const offers = await offerFromLibrary(deps, next, ada)
    const chosen = offers.map(({ question, entryId }) => ({ questionId: question.id, entryId }))
    await takeOverAnswers(deps, next, ada, chosen)
    await give(next, 'team_size', '11', 1)
    await answerAll(deps, next)
    await submit(next)
    await keepAnswers(deps, next, ada)
    const kept = (await showLibrary(deps, ada)).entries.find(({ from }) => from === 'Second Buyer')
    const ageOf = (id: string) => kept?.answers.find(({ questionId }) => questionId === id)?.answeredAt
    expect(ageOf('fees')).toBe('2025-01-05T10:00:00.000Z')
    expect(ageOf('team_size')).not.toBe('2025-01-05T10:00:00.000Z')
  })
})

describe('the passport', () => {
  it('says the same in each format, without buyers and people, and is checked without the server', async () => {
    const { deps } = world
    expect(await reasonOf(signPassport(deps, viewer))).toBe('role_may_not')
    expect(await reasonOf(signPassport(deps, otherBuyer))).toBe('library_empty')
    const { text, print } = await signPassport(deps, ada)
    expect((await signPassport(deps, ada)).text).toBe(text)
    expect(text).not.toMatch(/Northbank|Second Buyer|SECRET|Ada Owner/)
    expect(print.content.answers.find(({ questionId }) => questionId === 'lowest_pay')?.files).toHaveLength(1)
    expect(verifySealedPassport({ text, tools: sealTools })).toMatchObject({
      ok: true,
      value: { seal: { organisationName: 'Bright Cleaning' } },
    })
    const ods = await readDocument((await openPassportDocument(deps, ada, { format: 'ods' })).content, 'ods')
    const html = renderHtml(buildPassportDocument(print))
    for (const part of [print.sha256, print.publicKey, 'What is the lowest pay for one hour?']) {
      expect(ods).toContain(part)
      expect(html).toContain(part)
    }
  })

  it('goes into another library and answers from it; an altered, forged or foreign file is refused with why', async () => {
    const { deps } = world
    const { text } = await signPassport(deps, ada)
    const take = (changed: string) => receivePassport(deps, elsewhere, { text: changed })
    const whyNot = [
      [text.replace('14.8', '18.4'), 'passport_content_changed'],
      [text.replace('Bright Cleaning', 'Fair Cleaning'), 'passport_content_changed'],
      [text.replace(/"organisationName":"Bright/, '"organisationName":"White'), 'passport_signature_wrong'],
      [text.trimEnd(), 'passport_form_changed'],
      [text.replace('daylight-passport-1', 'daylight-published-statement-1'), 'passport_unreadable'],
      ['{"not":"one"}', 'passport_unreadable'],
      ['not json', 'passport_unreadable'],
    ] as const
    for (const [changed, why] of whyNot) expect([why, await reasonOf(take(changed))]).toEqual([why, why])
    expect((await showLibrary(deps, elsewhere)).entries).toEqual([])
    expect(await take(text)).toMatchObject({ kept: true, from: 'Bright Cleaning' })
    expect(await take(text)).toMatchObject({ kept: false })
    const { entries } = await showLibrary(deps, elsewhere)
    expect(entries).toMatchObject([{ kind: 'passport', from: 'Bright Cleaning' }])
    const files = entries[0]?.answers.find(({ questionId }) => questionId === 'lowest_pay')?.files
    expect(files).toEqual([{ name: 'pay list.csv', kept: false }])
    // What came in with a passport is not signed as our own.
    expect(await reasonOf(signPassport(deps, elsewhere))).toBe('library_empty')
    const next = await ask(otherBuyer)
    const offer = (await offerFromLibrary(deps, next, elsewhere)).find(
      ({ question }) => question.id === 'lowest_pay',
    )
    expect(offer).toMatchObject({ from: 'Bright Cleaning', files: [], filesMissing: ['pay list.csv'] })
  })

  it('takes nothing in that is about a person in danger, however well it is signed', async () => {
    const { deps } = world
    const { print } = await signPassport(deps, ada)
    const text = 'One of them is not allowed to leave the house and they took her passport.'
    const answers = print.content.answers.map((answer) =>
      answer.questionId === 'speak_up' ? { ...answer, answer: text, value: { kind: 'text', text } } : answer,
    )
    const content = { ...print.content, answers }
    const key = { organisationId: ada.organisationId, keyId: 'their own' }
    const seal = {
      ...{ organisationId: ada.organisationId, organisationName: content.organisation, asOf: content.asOf },
      contentSha256: deps.sealer.sha256(canonicalJson(content)),
      ...{ keyId: key.keyId, publicKey: deps.sealer.publicKey(key) },
    }
    const signature = deps.sealer.sign(key, passportSealText(seal))
    const signed = passportText({ content, seal, signature })
    expect(await reasonOf(receivePassport(deps, elsewhere, { text: signed }))).toBe('person_in_danger')
  })
})

describe('access', () => {
  it('opens the newest answers at an address until it is over or withdrawn, and notes each look', async () => {
    const { deps } = world
    const input = { forWhom: 'Third Buyer', until: '2099-06-30' }
    expect(await reasonOf(grantLibraryAccess(deps, viewer, input))).toBe('role_may_not')
    expect(await reasonOf(grantLibraryAccess(deps, ada, { ...input, until: '2020-01-01' }))).toBe('day_over')
    const { token } = await grantLibraryAccess(deps, ada, input)
    const look = (address: string, by = deps) =>
      openSharedLibrary(by, { token: address, network: '192.0.2.7' })
    const { text } = await signPassport(deps, ada)
    expect((await look(token)).passport.text).toBe(text)
    const [grant] = (await showLibrary(deps, ada)).grants
    expect(grant).toMatchObject({ forWhom: 'Third Buyer', open: true, openedAt: expect.any(String) })
    const row = JSON.stringify(await inDatabase(world, 'SELECT * FROM library_grant', []))
    expect(row).not.toContain(token.split('.')[2])
    const wrong = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A')
    const [, id, secret] = token.split('.')
    const others = [wrong, 'none.none.none', `${otherBuyer.organisationId}.${id}.${secret}`]
    for (const address of others) expect(await reasonOf(look(address))).toBe('not_found')
    const later = { ...deps, clock: { ...deps.clock, today: () => isoDate('2099-07-01') } }
    expect(await reasonOf(look(token, later))).toBe('not_found')
    const given = { id: grant?.id ?? '' }
    expect(await reasonOf(withdrawLibraryAccess(deps, otherBuyer, given))).toBe('not_found')
    await withdrawLibraryAccess(deps, ada, given)
    expect(await reasonOf(look(token))).toBe('not_found')
    const looks = `SELECT 1 FROM audit_event WHERE action = 'library.access_used'`
    expect(await inDatabase(world, looks, [])).toHaveLength(1)
  })
})

describe('taking out of the library', () => {
  it('deletes one or all, with the files, and leaves what buyers have', async () => {
    const { deps } = world
    const [entry] = (await showLibrary(deps, ada)).entries
    expect(await reasonOf(removeLibraryEntry(deps, viewer, { id: entry?.id ?? '' }))).toBe('role_may_not')
    expect(await reasonOf(removeLibraryEntry(deps, otherBuyer, { id: entry?.id ?? '' }))).toBe('not_found')
    await removeLibraryEntry(deps, ada, { id: entry?.id ?? '' })
    expect(await emptyLibrary(deps, ada)).toEqual({ removed: 1 })
    expect(await showLibrary(deps, ada)).toEqual({ entries: [], uses: [], grants: [] })
    expect(await inDatabase(world, 'SELECT id FROM library_file', [])).toEqual([])
    const later = { ...deps, clock: { ...deps.clock, now: () => new Date(Date.now() + 7_200_000) } }
    await sweepEvidence(later)
    const keys: string[] = []
    for await (const key of deps.storage.list('evidence/')) keys.push(key)
    expect(keys.filter((key) => key.includes(ada.organisationId))).toEqual([])
    expect(keys.filter((key) => key.includes(first.organisationId))).toHaveLength(1)
    expect((await openAssessment(deps, first)).submission).not.toBeNull()
  })
})
