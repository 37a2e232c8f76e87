import {
  addComment,
  approveStatement,
  getStatement,
  getStatementSection,
  listComments,
  previewStatement,
  replyToComment,
  saveStatementText,
  settleStatementComment,
} from '@daylight/application'
import { addCommentInput, statementCommentOutput } from '@daylight/contracts'
import type { MemberActor } from '@daylight/domain/access'
import { sectionToPlainText } from '@daylight/domain/statements'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerPrompts, createMember } from '../../src/index.ts'
import {
  createStatementTeam,
  createStatementWorld,
  query,
  refusalOf,
  type StatementWorld,
  startDraft,
} from './statement-world.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let world: StatementWorld
let reviewer: MemberActor
let id: string
beforeAll(async () => {
  world = await createStatementWorld()
}, 60_000)
afterAll(() => world.app.close())
beforeEach(async () => {
  world = { ...world, ...(await createStatementTeam(world.app)) }
  const { superuserUrl } = world.app.urls
  const { organisationId } = world.owner
  const organisation = { organisationId, name: 'Northbank', segment: 'northbank' }
  reviewer = await createMember({ superuserUrl, organisation, role: 'reviewer', name: 'Rev Iewer' })
  id = (await startDraft(world)).id
  await write('All buyers were trained in May.\n\nManagers **were not**.')
})

const area = 'training' as const
const deps = () => world.app.deps
async function write(text: string) {
  const { version } = await getStatementSection(deps(), world.owner, { id, area })
  await saveStatementText(deps(), world.owner, { id, area, version, text })
}
const words = async () =>
  sectionToPlainText((await getStatementSection(deps(), world.owner, { id, area })).content)

type Said = { kind?: string; body?: string; quote?: string; replacement?: string; mustSettle?: boolean }
const blank = { kind: 'comment', body: '', quote: '', replacement: '', mustSettle: false }
function say(who: MemberActor, said: Said) {
  const input = addCommentInput.parse({ id, area, comment: { ...blank, ...said } })
  return addComment(deps(), who, input)
}
const settle = (
  who: MemberActor,
  comment: { id: string; version: number },
  event: 'accept' | 'reject' | 'resolve' | 'reopen',
) => settleStatementComment(deps(), who, { ...comment, event })
const list = async (who: MemberActor) => (await listComments(deps(), who, { id, area: null })).comments

describe('comments on a statement', () => {
  it('are said and answered by whoever may not write it, settled and opened again, and tell who and when', async () => {
    const said = await say(reviewer, { body: 'Which buyers?', quote: 'All buyers', mustSettle: true })
    await replyToComment(deps(), world.owner, { id: said.id, body: 'All nine.' })
    const [open] = await list(reviewer)
    expect(open).toMatchObject({
      ...{ body: 'Which buyers?', passage: 'found', authorName: 'Rev Iewer', state: 'open', settledBy: null },
      replies: [{ authorName: 'Ada Owner', body: 'All nine.' }],
      events: ['resolve'],
    })
    const other = await say(world.owner, { body: 'Mine.' })
    expect(await refusalOf(settle(reviewer, other, 'resolve'))).toBe('not_yours')
    const resolved = await settle(world.contributor, said, 'resolve')
    expect(await refusalOf(settle(world.owner, said, 'resolve'))).toBe('not_from_here')
    expect((await list(reviewer))[0]).toMatchObject({ state: 'resolved', settledBy: 'Con Tributor' })
    await settle(reviewer, resolved, 'reopen')
    expect((await list(reviewer))[0]).toMatchObject({ state: 'open', settledBy: null, settledAt: null })
  })

  it('say when the words they were written about have changed', async () => {
    await say(reviewer, { body: 'When?', quote: 'were trained in May' })
    await write('New beginning.\n\nNearly all buyers were trained in May and June.')
    expect((await list(reviewer))[0]?.passage).toBe('found')
    await write('Nobody was trained.')
    expect((await list(reviewer))[0]?.passage).toBe('changed')
    expect(await refusalOf(say(reviewer, { body: 'What?', quote: 'these words are nowhere' }))).toBe(
      'passage_missing',
    )
  })

  it('stand before the approval only where that was asked for, and are never part of what is approved', async () => {
    await answerPrompts(deps(), world.owner, id)
    await write('Written.')
    const approve = async () => {
      const { version } = await getStatement(deps(), world.owner, { id })
      const details = {
        body: 'the trustees',
        approvedBy: 'Ngozi',
        approvedOn: '2026-07-09',
        minuteReference: '',
      }
      return approveStatement(deps(), world.owner, { id, version, details })
    }
    await say(reviewer, { body: 'CANARY in passing' })
    const must = await say(reviewer, { body: 'CANARY first', mustSettle: true })
    expect((await getStatement(deps(), world.owner, { id })).comments).toEqual({ open: 2, mustSettle: 1 })
    expect(await refusalOf(approve())).toBe('statement_comments_unsettled')
    await settle(reviewer, must, 'resolve')
    expect((await approve()).state).toBe('approved')
    expect(JSON.stringify(await previewStatement(deps(), world.owner, { id }))).not.toContain('CANARY')
    const records = await query(world, 'SELECT data::text FROM audit_event WHERE organisation_id = $1', [
      world.owner.organisationId,
    ])
    expect(records.map(({ data }) => data).join()).not.toContain('CANARY')
  })

  it('may not hold a worker’s details, nor what suggests a person in danger', async () => {
    expect(await refusalOf(say(reviewer, { body: 'Ask the cleaner, NI QQ 12 34 56 C.' }))).toBe('let through')
    expect(await refusalOf(say(reviewer, { body: 'Ask the cleaner, NI AB 12 34 56 C.' }))).toBe(
      'personal_detail',
    )
    expect(await refusalOf(say(reviewer, { body: 'They locked her in and took her passport.' }))).toBe(
      'person_in_danger',
    )
    const { id: commentId } = await say(reviewer, { body: 'Fine.' })
    const reply = { id: commentId, body: 'Her number is 07700 900123.' }
    expect(await refusalOf(replyToComment(deps(), reviewer, reply))).toBe('personal_detail')
  })
})

describe('suggestions', () => {
  it('are put in by whoever writes, with the words around them and their look as they were', async () => {
    const said = await say(reviewer, {
      kind: 'suggestion',
      quote: 'were not',
      replacement: 'will be in June',
    })
    expect((await list(reviewer))[0]?.events).toEqual(['reject'])
    expect(await refusalOf(settle(reviewer, said, 'accept'))).toBe('not_yours')
    await settle(world.contributor, said, 'accept')
    const section = await getStatementSection(deps(), world.owner, { id, area })
    expect(section.text).toBe('All buyers were trained in May.\n\nManagers **will be in June**.')
    expect(section.updatedBy).toBe('Con Tributor')
    expect((await list(reviewer))[0]).toMatchObject({ state: 'accepted', events: [] })
  })

  it('cannot be put where their words no longer stand, and may be rejected or ask to take words out', async () => {
    const said = await say(reviewer, {
      kind: 'suggestion',
      quote: 'Managers were not.',
      replacement: 'Gone.',
    })
    const out = await say(reviewer, { kind: 'suggestion', quote: 'in May', replacement: '' })
    await write('All buyers were trained in May.')
    expect(await refusalOf(settle(world.owner, said, 'accept'))).toBe('passage_changed')
    expect((await settle(world.owner, said, 'reject')).version).toBe(2)
    await settle(world.owner, out, 'accept')
    expect(await words()).toBe('All buyers were trained.')
    const parsed = addCommentInput.safeParse({ id, area, comment: { ...blank, kind: 'suggestion' } })
    expect(parsed.success).toBe(false)
    expect(statementCommentOutput.array().safeParse(await list(world.owner)).success).toBe(true)
  })
})
