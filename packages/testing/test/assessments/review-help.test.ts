import {
  type EmailMessage,
  getAssessment,
  giveAnswer,
  listRespondentLinks,
  openAnswersDocument,
  openAssessment,
  openAssessmentReport,
  openOwnAnswersDocument,
  raiseFinding,
  reviewAnswer,
  sendAssessment,
  sendBackAssessment,
  sendEmail,
  submitAnswers,
} from '@daylight/application'
import type { RespondentActor } from '@daylight/domain/access'
import { NO_INPUT } from '@daylight/domain/questionnaires'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApp } from '../../src/app/create-test-app.ts'
import { answerAll, respondentOf, submitAll } from '../../src/factories/answer-assessment.ts'
import { details, reasonOf } from '../findings/findings-world.ts'
import {
  createPayWorld,
  type PayWorld,
  query,
  read,
  samplePayroll,
  start,
  toCsv,
  upload,
} from '../pay/pay-world.ts'

let world: PayWorld
let deps: TestApp['deps']
beforeAll(async () => {
  world = await createPayWorld()
  deps = world.app.deps
}, 60_000)
afterAll(() => world.app.close())

async function send() {
  const { owner, supplierId } = world
  const asked = { supplierId, setId: 'micro_supplier', dueOn: '2099-06-30', email: 'ada@firm.example' }
  const { id } = await sendAssessment(deps, owner, asked)
  return { id, respondent: respondentOf({ id, supplierId, organisationId: owner.organisationId }) }
}

const give = (respondent: RespondentActor, questionId: string, values: readonly string[]) =>
  giveAnswer(deps, respondent, { questionId, version: 0, by: '', input: { ...NO_INPUT, values } })

async function helpOf(id: string, by = world.viewer) {
  const { help } = await getAssessment(deps, by, { id })
  if (!help) throw new Error('No help')
  return help
}

describe('help for whoever reviews', () => {
  it('sets what was sent against the last pay check and open findings, and tells it before anything else', async () => {
    const { owner, supplierId } = world
    const payroll = await samplePayroll(12, 3)
    const check = await upload(world, toCsv([payroll.headers, ...payroll.rows]))
    await start(world, check, payroll.headers)
    expect(await read(world, check)).toBe('complete')
    await raiseFinding(deps, owner, {
      worried: false,
      details: { ...details, supplierId, area: 'hours', title: 'No day off in three weeks' },
    })
    const { id, respondent } = await send()
    await answerAll(deps, respondent)
    expect((await getAssessment(deps, world.viewer, { id })).help).toBeNull()
    await submitAll(deps, respondent)
    const help = await helpOf(id)
    expect(help.contradictions.map(({ ruleId, record }) => [ruleId, record])).toEqual([
      ['micro_wage_all_below_in_check', 'pay_check'],
      ['micro_nobody_else_agency_paid', 'pay_check'],
      ['micro_all_hours_finding', 'pay_check'],
      ['micro_rest_finding', 'findings'],
    ])
    expect(help.payCheckId).toBe(check)
    expect(help.attention.slice(0, 4).map(({ questionId }) => questionId)).toEqual([
      'london_wage',
      'all_hours',
      'rest',
      'others',
    ])
    // A viewer may not read lines, so no number of people may be told that the check itself would hide.
    expect(help.contradictions[0]?.text).not.toMatch(/\d+ people/)
  })

  it('sets it beside the last time, and says what is worse', async () => {
    const { id, respondent } = await send()
    await give(respondent, 'rest', ['no'])
    await submitAll(deps, respondent)
    const help = await helpOf(id)
    expect(help.last?.changed).toMatchObject([
      { questionId: 'rest', before: 'Yes', now: 'No', better: false },
    ])
    expect(help.attention.find(({ questionId }) => questionId === 'rest')?.reasons).toContain(
      'worse_than_last',
    )
    expect(help.sections.every(({ peers }) => peers === null)).toBe(true)
  })
})

describe('what is asked again', () => {
  it('is told by mail to everybody who still holds a link, with their own link and the day', async () => {
    const { owner, app } = world
    const { id, respondent } = await send()
    await submitAll(deps, respondent)
    await reviewAnswer(deps, owner, {
      ...{ id, questionId: 'fees', version: 0, decision: 'ask_again', grade: 'claimed', note: '' },
      reason: 'Since when?',
    })
    const { version } = await getAssessment(deps, owner, { id })
    await sendBackAssessment(deps, owner, { id, version, dueOn: '2099-07-31' })
    const [link] = await listRespondentLinks(deps, owner, { purpose: 'assessment', subjectId: id })
    const jobs = await query(
      app.urls.superuserUrl,
      `SELECT data FROM pgboss.job WHERE name = 'send-email' AND data->>'linkId' = $1`,
      [link?.id],
    )
    expect(jobs).toHaveLength(2)
    const sent: EmailMessage[] = []
    const mailer = { send: async (message: EmailMessage) => void sent.push(message) }
    const { organisationId } = owner
    await sendEmail(
      { ...deps, mail: { mailer, baseUrl: 'https://daylight.example' } },
      { template: 'respondent_link', organisationId, linkId: link?.id ?? '' },
    )
    expect(sent[0]).toMatchObject({
      to: 'ada@firm.example',
      subject: 'Northbank Council asks some questions again',
    })
    expect(sent[0]?.text).toContain('31 July 2099')
    // In each of the other languages: where to find them.
    expect(sent[0]?.text).toContain('«العربية»')
    expect(sent[0]?.text).toContain('„Polski”')
    expect(sent[0]?.text).not.toContain('Since when?')
  })
})

describe('documents of an assessment', () => {
  it('gives both sides the same copy of what was sent, and the report to members alone', async () => {
    const { owner, viewer, stranger } = world
    const { id, respondent } = await send()
    const format = 'ods' as const
    expect(await reasonOf(openOwnAnswersDocument(deps, respondent, { format }))).toBe('not_found')
    expect(await reasonOf(openAssessmentReport(deps, owner, { id, format }))).toBe('not_found')
    await answerAll(deps, respondent)
    const { version } = (await openAssessment(deps, respondent)).assessment
    await submitAnswers(deps, respondent, { version, name: 'Ada Owner', role: 'Owner', declared: true })
    const own = await openOwnAnswersDocument(deps, respondent, { format })
    const theirs = await openAnswersDocument(deps, viewer, { id, format })
    expect(Buffer.from(own.content).equals(Buffer.from(theirs.content))).toBe(true)
    expect(own.fileName).toMatch(/^answers-brightside-cleaning-ltd-micro-supplier-.*\.ods$/)
    const report = await openAssessmentReport(deps, viewer, { id, format: 'pdf' })
    expect(Buffer.from(report.content.slice(0, 5)).toString()).toBe('%PDF-')
    expect(await reasonOf(openAssessmentReport(deps, stranger, { id, format }))).toBe('not_found')
    expect(await reasonOf(openAnswersDocument(deps, stranger, { id, format }))).toBe('not_found')
  })
})
