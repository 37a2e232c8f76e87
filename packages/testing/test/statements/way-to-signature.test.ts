import { createHash } from 'node:crypto'
import {
  approveStatement,
  getStatement,
  getStatementSection,
  listAudit,
  returnStatement,
  saveCoveredOrganisation,
  saveStatementFacts,
  saveStatementSection,
  saveStatementText,
  signStatement,
  startStatement,
  succeedStatement,
} from '@daylight/application'
import { canonicalJson } from '@daylight/domain/json'
import type { SectionDocument } from '@daylight/domain/statements'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerPrompts, MEMBER_PASSWORD } from '../../src/index.ts'
import {
  addSupplier,
  createStatementTeam,
  createStatementWorld,
  query,
  refusalOf,
  type StatementWorld,
  startDraft,
  YEAR,
} from './statement-world.ts'

vi.setConfig({ testTimeout: 60_000 })

let world: StatementWorld
beforeAll(async () => {
  world = await createStatementWorld()
}, 60_000)
afterAll(() => world.app.close())
// An organisation has one statement for a year, so each test has an organisation of its own.
beforeEach(async () => {
  world = { ...world, ...(await createStatementTeam(world.app)) }
})

const approval = {
  body: 'the trustees',
  approvedBy: 'Ngozi Chair',
  approvedOn: '2026-07-09',
  minuteReference: 'Minute 7',
}
const signature = {
  signerName: 'Ngozi Chair',
  jobTitle: 'Chair of trustees',
  role: 'trustee' as const,
  signedOn: '2026-07-14',
  confirmed: true as const,
}

function textOf(...words: string[]): SectionDocument {
  return {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: `${words.join(' ')} ` },
          { type: 'figure', attrs: { key: 'suppliers.total' } },
        ],
      },
    ],
  }
}

const deps = () => world.app.deps

async function approve(id: string) {
  await answerPrompts(deps(), world.owner, id)
  const { version } = await getStatement(deps(), world.owner, { id })
  return approveStatement(deps(), world.owner, { id, version, details: approval })
}

async function sign(id: string) {
  const { version } = await approve(id)
  return signStatement(deps(), world.owner, { id, version, password: MEMBER_PASSWORD, details: signature })
}

async function auditOf(id: string): Promise<readonly string[]> {
  const page = await listAudit(deps(), world.owner, { subjectType: 'statement', subjectId: id, limit: 50 })
  return page.entries.map(({ action }) => action).reverse()
}

describe('starting', () => {
  it('takes a year that the registry takes, once', async () => {
    const start = (periodStart: string, periodEnd: string) =>
      refusalOf(startStatement(deps(), world.owner, { periodStart, periodEnd, legalForm: 'charity_company' }))
    expect(await start('2025-04-02', '2026-03-31')).toBe('statement_period')
    expect(await start('2025-04-06', '2026-04-05')).toBe('let through')
    expect(await start('2025-04-06', '2026-04-05')).toBe('statement_period')
    // A year that is not over may be written about.
    expect(await start('2026-04-01', '2027-03-31')).toBe('let through')
  })

  it('does not let two people start the same year at once', async () => {
    const start = () => refusalOf(startStatement(deps(), world.owner, { ...YEAR, legalForm: 'company' }))
    const outcomes = await Promise.all([start(), start(), start()])
    expect(outcomes.filter((outcome) => outcome === 'let through')).toHaveLength(1)
  })

  it('begins with sentences that hold and prompts that are not done', async () => {
    const draft = await startDraft(world)
    expect(draft.sections.map(({ progress }) => progress)).toContain('empty')
    expect(draft.requirements.find(({ id }) => id === 'no_prompts')?.result).toBe('not_met')
    // Under no duty, so nothing is called a must.
    expect(draft.applies.bound).toBe('cannot_say')
    expect(draft.requirements.filter(({ level }) => level === 'must')).toEqual([])
  })
})

describe('writing', () => {
  it('keeps the first of two who save the same version', async () => {
    const { id } = await startDraft(world)
    const save = (who: typeof world.owner, version: number, text: string) =>
      saveStatementSection(deps(), who, { id, area: 'policies', version, content: textOf(text) })
    await save(world.owner, 1, 'first')
    expect(await refusalOf(save(world.contributor, 1, 'second'))).toBe('changed_since')
    const section = await getStatementSection(deps(), world.owner, { id, area: 'policies' })
    expect(section.text).toBe('first {{suppliers.total}}')
    expect(section).toMatchObject({ version: 2, updatedBy: 'Ada Owner' })
  })

  it('does not let the writing of a section stand in the way of the facts, nor the other way round', async () => {
    const { id, factsVersion, facts } = await startDraft(world)
    await saveStatementText(deps(), world.contributor, { id, area: 'risk', version: 1, text: 'Cleaning.' })
    const details = { ...facts, ...YEAR, groupMembers: ['Northbank Trading Ltd'] }
    await saveStatementFacts(deps(), world.owner, { id, factsVersion, details })
    expect(await refusalOf(saveStatementFacts(deps(), world.owner, { id, factsVersion, details }))).toBe(
      'changed_since',
    )
    await saveStatementText(deps(), world.contributor, { id, area: 'risk', version: 2, text: 'Catering.' })
    const after = await getStatement(deps(), world.owner, { id })
    expect(after.facts.groupMembers).toEqual(['Northbank Trading Ltd'])
  })

  it('puts a sitting into the record once, and each person', async () => {
    const { id } = await startDraft(world)
    const save = (who: typeof world.owner, version: number) =>
      saveStatementText(deps(), who, { id, area: 'risk', version, text: `Version ${version}` })
    await save(world.owner, 1)
    await save(world.owner, 2)
    await save(world.contributor, 3)
    expect(await auditOf(id)).toEqual(['statement.created', 'statement.updated', 'statement.updated'])
  })

  it('refuses characters that a database cannot hold or a reader cannot see', async () => {
    const { id } = await startDraft(world)
    const save = (text: string) =>
      refusalOf(saveStatementText(deps(), world.owner, { id, area: 'risk', version: 1, text }))
    expect(await save('zero \u0000 byte')).toBe('statement_text')
    expect(await save('half \ud800 sign')).toBe('statement_text')
    expect(await save('full 👍🏽 sign')).toBe('let through')
  })
})

describe('from draft to signature', () => {
  it('approves what was seen, only without prompts, and only after the year', async () => {
    const { id, version } = await startDraft(world)
    expect(await refusalOf(approveStatement(deps(), world.owner, { id, version, details: approval }))).toBe(
      'statement_prompts_left',
    )
    await answerPrompts(deps(), world.owner, id)
    expect(await refusalOf(approveStatement(deps(), world.owner, { id, version, details: approval }))).toBe(
      'changed_since',
    )
    const early = { ...approval, approvedOn: '2026-03-30' }
    const now = await getStatement(deps(), world.owner, { id })
    expect(
      await refusalOf(approveStatement(deps(), world.owner, { id, version: now.version, details: early })),
    ).toBe('statement_wrong_day')
    await approve(id)
    expect(
      await refusalOf(
        saveStatementText(deps(), world.owner, { id, area: 'risk', version: 2, text: 'Too late.' }),
      ),
    ).toBe('statement_approved')
  })

  it('returns to draft with the reason in the record, and needs another approval', async () => {
    const { id } = await startDraft(world)
    const { version } = await approve(id)
    const back = (reason: string) => returnStatement(deps(), world.owner, { id, version, reason })
    expect(await refusalOf(back('  '))).toBe('statement_reason_missing')
    expect((await back('The number of sites was wrong.')).approval).toBeNull()
    expect(
      await refusalOf(
        signStatement(deps(), world.owner, {
          id,
          version: version + 1,
          password: MEMBER_PASSWORD,
          details: signature,
        }),
      ),
    ).toBe('statement_not_from_here')
    const decisions = (await auditOf(id)).filter((action) => action !== 'statement.updated')
    expect(decisions).toEqual(['statement.created', 'statement.approved', 'statement.returned_to_draft'])
    const record = await listAudit(deps(), world.owner, {
      subjectType: 'statement',
      subjectId: id,
      limit: 1,
    })
    expect(JSON.stringify(record.entries)).toContain('The number of sites was wrong.')
  })

  it('asks for a signer whom the law names for the legal form', async () => {
    const { id } = await startDraft(world)
    const { version } = await approve(id)
    expect(
      await refusalOf(
        signStatement(deps(), world.owner, {
          id,
          version,
          password: MEMBER_PASSWORD,
          details: { ...signature, role: 'partner' },
        }),
      ),
    ).toBe('statement_wrong_signer')
  })

  it('freezes figures at the signature although the register changes later', async () => {
    await addSupplier(world, 'One')
    const { id } = await startDraft(world)
    await saveStatementSection(deps(), world.owner, {
      id,
      area: 'policies',
      version: 1,
      content: textOf('We buy from'),
    })
    await addSupplier(world, 'Two')
    expect(supplierFigure(await getStatement(deps(), world.owner, { id }))).toBe('2 suppliers')
    await sign(id)
    await addSupplier(world, 'Three')
    const signed = await getStatement(deps(), world.owner, { id })
    expect(signed.state).toBe('signed')
    expect(supplierFigure(signed)).toBe('2 suppliers')
  })

  it('keeps content whose hash anybody can compute again, and that changes with one character', async () => {
    const hashes: string[] = []
    for (const words of ['We buy cleaning.', 'We buy cleaning!', 'We buy cleaning.']) {
      world = { ...world, ...(await createStatementTeam(world.app)) }
      const { id } = await startDraft(world)
      await saveStatementSection(deps(), world.owner, {
        id,
        area: 'policies',
        version: 1,
        content: textOf(words),
      })
      const signed = await sign(id)
      const [row] = await query(world, 'SELECT frozen, content_hash FROM statement WHERE id = $1', [id])
      const again = createHash('sha256').update(canonicalJson(row.frozen.content), 'utf8').digest('hex')
      expect(again).toBe(row.content_hash)
      expect(signed.contentHash).toBe(row.content_hash)
      hashes.push(row.content_hash)
    }
    const [first, second, third] = hashes
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(second).not.toBe(first)
    expect(third).toBe(first)
  })

  it('is final: use cases refuse, and so does the database', async () => {
    const { id } = await startDraft(world)
    const { version } = await sign(id)
    const save = saveStatementText(deps(), world.owner, { id, area: 'risk', version: 1, text: 'Later.' })
    expect(await refusalOf(save)).toBe('statement_signed_is_final')
    expect(await refusalOf(returnStatement(deps(), world.owner, { id, version, reason: 'A mistake' }))).toBe(
      'statement_signed_is_final',
    )
    const byHand = [
      `UPDATE statement SET facts = '{}' WHERE id = $1`,
      'DELETE FROM statement WHERE id = $1',
      `UPDATE statement_section SET content = '{}' WHERE statement_id = $1`,
      'DELETE FROM statement_section WHERE statement_id = $1',
    ]
    for (const sql of byHand) {
      await expect(query(world, sql, [id])).rejects.toThrow('a signed statement is never edited')
    }
  })

  it('gives a signed one a successor with its text, once', async () => {
    const { id } = await startDraft(world)
    await saveStatementText(deps(), world.owner, { id, area: 'risk', version: 1, text: 'We clean.' })
    await sign(id)
    const next = await succeedStatement(deps(), world.owner, { id, reason: 'A figure was wrong.' })
    expect(next).toMatchObject({ state: 'draft', predecessorId: id, approval: null, signature: null })
    const section = await getStatementSection(deps(), world.owner, { id: next.id, area: 'risk' })
    expect(section.text).toBe('We clean.')
    expect((await getStatement(deps(), world.owner, { id })).successorId).toBe(next.id)
    expect(await refusalOf(succeedStatement(deps(), world.owner, { id, reason: 'Again' }))).toBe(
      'statement_succeeded',
    )
    // It keeps its predecessor’s year, and can be signed in its turn.
    const { factsVersion, facts } = await getStatement(deps(), world.owner, { id: next.id })
    await saveStatementFacts(deps(), world.owner, {
      id: next.id,
      factsVersion,
      details: { ...facts, ...YEAR },
    })
    await sign(next.id)
  })
})

function supplierFigure(statement: Awaited<ReturnType<typeof getStatement>>): string | undefined {
  return statement.figures.find(({ key }) => key === 'suppliers.total')?.value
}

it('a group’s statement says of each organisation what it did, and is signed with it; a name taken out takes its words along', async () => {
  const draft = await startDraft(world)
  const names = ['Northbank Trading Ltd', 'Northbank Homes Ltd']
  const { facts, factsVersion } = draft
  const { organisationName, companyNumber, legalForm, carriesOnBusinessInUk, turnoverBand, website } = facts
  const details = {
    ...{ organisationName, companyNumber, legalForm, carriesOnBusinessInUk, turnoverBand, website },
    noStepsTaken: false,
    ...YEAR,
  }
  const { id } = draft
  await saveStatementFacts(deps(), world.owner, {
    id,
    factsVersion,
    details: { ...details, groupMembers: names },
  })
  const said = {
    steps: 'It checked its payroll.',
    approver: 'its board',
    approvedOn: '2026-07-08',
    signer: 'Mo, director',
    signedOn: '2026-07-08',
  }
  for (const [place, name] of names.entries())
    await saveCoveredOrganisation(deps(), world.owner, {
      id,
      factsVersion: factsVersion + 1 + place,
      name,
      details: said,
    })
  expect(
    await refusalOf(
      saveCoveredOrganisation(deps(), world.owner, {
        id,
        factsVersion,
        name: 'Northbank Homes Ltd',
        details: said,
      }),
    ),
  ).toBe('changed_since')
  expect(
    await refusalOf(
      saveCoveredOrganisation(deps(), world.owner, {
        id,
        factsVersion: factsVersion + 3,
        name: 'Elsewhere Ltd',
        details: said,
      }),
    ),
  ).toBe('not_covered')
  await saveStatementFacts(deps(), world.owner, {
    id,
    factsVersion: factsVersion + 3,
    details: { ...details, groupMembers: ['Northbank Trading Ltd'] },
  })
  await sign(id)
  const [{ frozen }] = await query(world, 'SELECT frozen FROM statement WHERE id = $1', [id])
  expect(frozen.content.covered).toEqual([{ name: 'Northbank Trading Ltd', ...said }])
})
