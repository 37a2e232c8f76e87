import {
  addComment,
  approveStatement,
  getStatement,
  getStatementSection,
  logCopyRequest,
  type PromiseRecord,
  publishStatementPage,
  saveStatementFacts,
  saveStatementSection,
  signStatement,
  startStatement,
} from '@daylight/application'
import { copyRequestInput } from '@daylight/contracts'
import { addDays, addMonths, type IsoDate, isoDate } from '@daylight/domain/dates'
import { answerPrompts } from '../../factories/answer-prompts.ts'
import { MEMBER_PASSWORD } from '../../factories/create-organisation.ts'
import { MARK, type SweepWorld } from '../sweep-world.ts'

let made = 0

/** Each statement has a year of its own: an organisation has one statement for a year. */
function nextPeriod(): { readonly periodStart: IsoDate; readonly periodEnd: IsoDate } {
  made += 1
  const periodEnd = addDays(isoDate('2025-12-28'), -made)
  return { periodStart: addDays(addMonths(periodEnd, -12), 1), periodEnd }
}

const text = {
  type: 'doc' as const,
  content: [
    {
      type: 'paragraph' as const,
      content: [{ type: 'text' as const, text: `${MARK} asked every supplier for its payroll.` }],
    },
  ],
}

const approval = {
  body: `${MARK} board`,
  approvedBy: `${MARK} Chair`,
  approvedOn: '2026-03-02',
  minuteReference: `${MARK} minute 4`,
}
const signature = {
  signerName: `${MARK} Signer`,
  jobTitle: 'Director',
  role: 'director' as const,
  signedOn: '2026-03-09',
  confirmed: true as const,
}

async function makeStatement(world: SweepWorld) {
  const { deps } = world.app
  const { id } = await startStatement(deps, world.owner(), { ...nextPeriod(), legalForm: 'company' })
  const section = await getStatementSection(deps, world.owner(), { id, area: 'policies' })
  await saveStatementSection(deps, world.owner(), {
    id,
    area: 'policies',
    version: section.version,
    content: text,
  })
  return getStatement(deps, world.owner(), { id })
}

async function makeReady(world: SweepWorld) {
  const { deps } = world.app
  const { id } = await makeStatement(world)
  await answerPrompts(deps, world.owner(), id)
  return getStatement(deps, world.owner(), { id })
}

async function makeApproved(world: SweepWorld) {
  const { id, version } = await makeReady(world)
  return approveStatement(world.app.deps, world.owner(), { id, version, details: approval })
}

async function makeSigned(world: SweepWorld) {
  const { id, version } = await makeApproved(world)
  return signStatement(world.app.deps, world.owner(), {
    id,
    version,
    password: MEMBER_PASSWORD,
    details: signature,
  })
}

const copyRequest = { askedBy: `${MARK} newspaper`, channel: 'letter', receivedOn: '2026-03-10' } as const

async function makeCopyRequest(world: SweepWorld) {
  return logCopyRequest(world.app.deps, world.owner(), copyRequestInput.parse(copyRequest))
}

/** Published, by an organisation with a website. */
async function makePublished(world: SweepWorld) {
  const { deps } = world.app
  const { id, factsVersion, facts, periodStart, periodEnd } = await makeStatement(world)
  const details = { ...facts, website: 'https://alpha.example.org', periodStart, periodEnd }
  await saveStatementFacts(deps, world.owner(), { id, factsVersion, details })
  await answerPrompts(deps, world.owner(), id)
  const { version } = await getStatement(deps, world.owner(), { id })
  const approved = await approveStatement(deps, world.owner(), { id, version, details: approval })
  const signed = { password: MEMBER_PASSWORD, details: signature }
  await signStatement(deps, world.owner(), { id, version: approved.version, ...signed })
  await publishStatementPage(deps, world.owner(), { id, newKey: false })
  return { id }
}

/** A promise of a signed statement that nobody has answered. */
async function makePromise(world: SweepWorld) {
  const { deps } = world.app
  const { id: statementId } = await makeSigned(world)
  const { organisationId } = world.owner()
  const promise: PromiseRecord = {
    ...{ organisationId, statementId, id: deps.ids.next() },
    ...{ area: 'training', position: 90, sentence: `We will train ${MARK} buyers by June 2027.` },
    ...{ status: 'open', account: '', answeredBy: null, answeredAt: null, answeredInId: null, version: 1 },
  }
  await deps.database.withTenant(world.owner(), (tx) => tx.promises.insertMany([promise]))
  return { id: promise.id, version: promise.version }
}

async function makeComment(world: SweepWorld) {
  const { id } = await makeStatement(world)
  const comment = {
    kind: 'comment' as const,
    body: `${MARK} asks why.`,
    quote: '',
    replacement: '',
    mustSettle: true,
  }
  return addComment(world.app.deps, world.owner(), { id, area: 'policies', comment })
}

export const statementInputs = {
  'statements.list': async (world: SweepWorld) => {
    await makeStatement(world)
    return undefined
  },
  'statements.outlook': async () => undefined,
  'statements.start': async () => ({ ...nextPeriod(), legalForm: 'company' }),
  'statements.get': async (world: SweepWorld) => ({ id: (await makeStatement(world)).id }),
  'statements.section': async (world: SweepWorld) => ({
    id: (await makeStatement(world)).id,
    area: 'policies',
  }),
  'statements.sectionVersions': async (world: SweepWorld) => ({
    id: (await makeStatement(world)).id,
    area: 'policies',
  }),
  'statements.compareSection': async (world: SweepWorld) => {
    const { id } = await makeStatement(world)
    return { id, area: 'policies', from: 1, to: 2 }
  },
  'statements.restoreSection': async (world: SweepWorld) => {
    const { id } = await makeStatement(world)
    return { id, area: 'policies', version: 2, restore: 1 }
  },
  'statements.mergeSection': async (world: SweepWorld) => {
    const { id } = await makeStatement(world)
    return { id, area: 'policies', base: text, mine: text, sent: null, settled: null }
  },
  'statements.mergeText': async (world: SweepWorld) => {
    const { id } = await makeStatement(world)
    return { id, area: 'policies', base: '', mine: `${MARK} text`, settled: null }
  },
  'statements.writing': async (world: SweepWorld) => ({
    id: (await makeStatement(world)).id,
    area: 'policies',
  }),
  'statements.compareYears': async (world: SweepWorld) => ({
    id: (await makeStatement(world)).id,
    pasted: null,
  }),
  'statements.comments': async (world: SweepWorld) => {
    const { id } = await makeStatement(world)
    const comment = {
      kind: 'comment',
      body: `${MARK} said.`,
      quote: '',
      replacement: '',
      mustSettle: false,
    } as const
    await addComment(world.app.deps, world.owner(), { id, area: 'policies', comment })
    return { id, area: null }
  },
  'statements.addComment': async (world: SweepWorld) => ({
    id: (await makeStatement(world)).id,
    area: 'policies',
    comment: { kind: 'comment', body: `${MARK} asks.`, quote: '', replacement: '', mustSettle: false },
  }),
  'statements.replyToComment': async (world: SweepWorld) => ({
    id: (await makeComment(world)).id,
    body: `${MARK} answers.`,
  }),
  'statements.settleComment': async (world: SweepWorld) => ({
    ...(await makeComment(world)),
    event: 'resolve',
  }),
  'statements.wording': async (world: SweepWorld) => ({ id: (await makeStatement(world)).id }),
  'statements.saveFacts': async (world: SweepWorld) => {
    const { id, factsVersion, facts, periodStart, periodEnd } = await makeStatement(world)
    return { id, factsVersion, details: { ...facts, periodStart, periodEnd } }
  },
  'statements.saveCovered': async (world: SweepWorld) => {
    const { id, factsVersion, facts, periodStart, periodEnd } = await makeStatement(world)
    const name = `${MARK} Trading Ltd`
    await saveStatementFacts(world.app.deps, world.owner(), {
      id,
      factsVersion,
      details: { ...facts, groupMembers: [name], periodStart, periodEnd },
    })
    const details = { steps: `${MARK} did it`, approver: '', approvedOn: '', signer: '', signedOn: '' }
    return { id, factsVersion: factsVersion + 1, name, details }
  },
  'statements.saveSection': async (world: SweepWorld) => {
    const { id } = await makeStatement(world)
    return { id, area: 'risk', version: 1, content: text }
  },
  'statements.saveText': async (world: SweepWorld) => {
    const { id } = await makeStatement(world)
    return { id, area: 'risk', version: 1, text: `${MARK} text` }
  },
  'statements.approve': async (world: SweepWorld) => {
    const { id, version } = await makeReady(world)
    return { id, version, details: approval }
  },
  'statements.returnToDraft': async (world: SweepWorld) => {
    const { id, version } = await makeApproved(world)
    return { id, version, reason: `${MARK} found a mistake` }
  },
  'statements.confirmFigures': async (world: SweepWorld) => {
    const { id, version } = await makeApproved(world)
    return { id, version }
  },
  'statements.sign': async (world: SweepWorld) => {
    const { id, version } = await makeApproved(world)
    return { id, version, password: MEMBER_PASSWORD, details: signature }
  },
  'statements.coverage': async (world: SweepWorld) => ({ id: (await makeStatement(world)).id }),
  'statements.promises': async (world: SweepWorld) => {
    await makePromise(world)
    return undefined
  },
  'statements.promisesOf': async (world: SweepWorld) => ({ id: (await makeSigned(world)).id }),
  'statements.answerPromise': async (world: SweepWorld) => ({
    ...(await makePromise(world)),
    answer: { outcome: 'done', account: `${MARK} was shown to us in March.` },
  }),
  'statements.publish': async (world: SweepWorld) => ({
    id: (await makeSigned(world)).id,
    details: {
      publishedOn: signature.signedOn,
      url: '',
      homepage: 'not_looked',
    },
  }),
  'statements.publishPage': async (world: SweepWorld) => ({
    id: (await makeSigned(world)).id,
    newKey: false,
    confirmed: true,
  }),
  'publications.homepageChecks': async (world: SweepWorld) => ({ id: (await makePublished(world)).id }),
  'publications.copyRequests': async (world: SweepWorld) => {
    await makeCopyRequest(world)
    return undefined
  },
  'publications.copyRequest': makeCopyRequest,
  'publications.logCopyRequest': async () => ({ ...copyRequest }),
  'publications.closeCopyRequest': async (world: SweepWorld) => ({
    ...(await makeCopyRequest(world)),
    ...{ version: 1, outcome: 'sent', sentOn: copyRequest.receivedOn },
    statementId: (await makeSigned(world)).id,
  }),
  'publications.checkHomepage': async (world: SweepWorld) => ({ id: (await makePublished(world)).id }),
  'statements.registry': async (world: SweepWorld) => ({ id: (await makeSigned(world)).id }),
  'statements.saveRegistrySection': async (world: SweepWorld) => ({
    id: (await makeStatement(world)).id,
    section: 11,
    version: 0,
    answers: { progress: [`${MARK} is counted each year.`] },
  }),
  'statements.succeed': async (world: SweepWorld) => {
    const { id } = await makeSigned(world)
    return { id, reason: `${MARK} found a mistake` }
  },
  'statements.requestDocument': async (world: SweepWorld) => ({
    id: (await makeStatement(world)).id,
    format: 'pdf',
  }),
}
