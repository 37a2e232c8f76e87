import {
  addAnswerFile,
  createSupplier,
  declineAssessment,
  extendAssessment,
  finishReview,
  getAssessment,
  giveAnswer,
  handOver,
  listAssessments,
  listColleagues,
  listRespondentLinks,
  openAssessment,
  openOwnAnswersDocument,
  removeAnswerFile,
  resolveRespondent,
  reviewAnswer,
  revokeRespondentLink,
  sendAssessment,
  sendBackAssessment,
  submitAnswers,
  takeBack,
  withdrawAssessment,
  writeRespondentToken,
} from '@daylight/application'
import type { RespondentActor } from '@daylight/domain/access'
import { ENGLISH_ANSWER_MESSAGES, NO_INPUT } from '@daylight/domain/questionnaires'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerAll, respondentOf, submitAll } from '../../src/factories/answer-assessment.ts'
import { chunks, createFindingsWorld, inDatabase, reasonOf, type World } from '../findings/findings-world.ts'

let world: World
let supplierId: string
beforeAll(async () => {
  world = await createFindingsWorld()
  const details = {
    name: 'Bright Cleaning',
    companyNumber: null,
    sicSection: null,
    registrySector: null,
    whatTheyDo: 'Cleaning',
    spendBand: null,
    notes: '',
    contacts: [],
  }
  supplierId = (await createSupplier(world.deps, world.member.owner, { details, evenIfDuplicate: false })).id
}, 60_000)
afterAll(() => world.app.close())

const DUE = '2099-06-30'

async function send(setId = 'micro_supplier') {
  const { deps, member } = world
  const { id } = await sendAssessment(deps, member.contributor, {
    ...{ supplierId, setId, dueOn: DUE },
    email: 'ada@firm.example',
  })
  return { id, respondent: respondentOf({ id, supplierId, organisationId: member.owner.organisationId }) }
}

const give = (respondent: RespondentActor, questionId: string, value: string, version = 0) =>
  giveAnswer(world.deps, respondent, {
    questionId,
    version,
    by: '',
    input: { ...NO_INPUT, values: [value] },
  })

const submit = async (respondent: RespondentActor) => {
  const { version } = (await openAssessment(world.deps, respondent)).assessment
  return submitAnswers(world.deps, respondent, { version, name: 'Ada Owner', role: 'Owner', declared: true })
}

const review = (
  id: string,
  questionId: string,
  change: Partial<Parameters<typeof reviewAnswer>[2]> = {},
  by = world.member.reviewer,
) =>
  reviewAnswer(world.deps, by, {
    ...{ id, questionId, version: 0, decision: 'accepted', grade: 'claimed', note: '', reason: '' },
    ...change,
  })

const look = (id: string) => getAssessment(world.deps, world.member.viewer, { id })

describe('answering', () => {
  it('saves each answer as it is given, with who and when, and asks what follows from it', async () => {
    const { respondent } = await send()
    await give(respondent, 'others', 'agency')
    const opened = await openAssessment(world.deps, respondent)
    expect(opened.answers.get('others')).toMatchObject({
      value: { kind: 'choices', choices: ['agency'] },
      answeredBy: 'Bright Cleaning (ada@firm.example)',
      version: 1,
    })
    expect(opened.asked.map(({ question }) => question.id)).toContain('others_pay')
  })

  it('takes the same answer again as saved already, and tells a colleague who gave another', async () => {
    const { respondent } = await send()
    await give(respondent, 'team_size', '8')
    expect(await give(respondent, 'team_size', '8')).toEqual({ version: 1 })
    expect(await reasonOf(give(respondent, 'team_size', '9'))).toBe('answered_meanwhile')
    expect(await give(respondent, 'team_size', '9', 1)).toEqual({ version: 2 })
  })

  it('lets one of two colleagues at once win, and tells the other', async () => {
    const { respondent } = await send()
    const outcomes = await Promise.all([
      reasonOf(give(respondent, 'team_size', '7')),
      reasonOf(give(respondent, 'team_size', '8')),
    ])
    expect(outcomes.sort()).toEqual(['OK', 'answered_meanwhile'])
  })

  it('keeps nothing of a text that suggests a person in danger, or that holds a personal detail', async () => {
    const { id, respondent } = await send()
    const danger = 'One of the cleaners is not allowed to leave the house and they took her passport.'
    expect(await reasonOf(give(respondent, 'speak_up', danger))).toBe('person_in_danger')
    const detail = 'Call Sam, NI number AB 12 34 56 C'
    expect(await reasonOf(give(respondent, 'speak_up', detail))).toBe('personal_detail')
    expect(await reasonOf(give(respondent, 'team_size', danger))).toBe('person_in_danger')
    const rows = await inDatabase(world, 'SELECT * FROM assessment_answer WHERE assessment_id = $1', [id])
    expect(rows).toEqual([])
  })

  it('takes files beside an answer that asks for them, and nowhere else', async () => {
    const { id, respondent } = await send()
    const file = (questionId: string) =>
      addAnswerFile(
        world.deps,
        respondent,
        { questionId, fileName: 'pay list.csv' },
        chunks('worker,hours\n1,40\n'),
      )
    const kept = await file('lowest_pay')
    expect(await reasonOf(file('team_size'))).toBe('not_found')
    expect((await openAssessment(world.deps, respondent)).evidence).toMatchObject([
      { fileName: 'pay list.csv' },
    ])
    await removeAnswerFile(world.deps, respondent, { evidenceId: kept.id })
    expect((await openAssessment(world.deps, respondent)).evidence).toEqual([])
    const [row] = await inDatabase(
      world,
      'SELECT removed_at FROM assessment_evidence WHERE assessment_id = $1',
      [id],
    )
    expect(row.removed_at).toBeInstanceOf(Date)
  })

  it('opens nothing but its own assessment, and nothing with a link for something else', async () => {
    const { respondent } = await send()
    const elsewhere = { ...respondent, organisationId: world.stranger.organisationId }
    expect(await reasonOf(openAssessment(world.deps, elsewhere))).toBe('not_found')
    expect(await reasonOf(openAssessment(world.deps, { ...respondent, purpose: 'plan' }))).toBe('not_found')
  })
})

describe('sending the answers', () => {
  it('needs every required answer, a name and the declaration', async () => {
    const { respondent } = await send()
    expect(await reasonOf(submit(respondent))).toBe('not_all_answered')
    await answerAll(world.deps, respondent)
    const unsigned = { version: 1, name: '', role: '', declared: false }
    expect(await reasonOf(submitAnswers(world.deps, respondent, unsigned))).toBe('not_signed')
  })

  it('keeps what was sent as it was, and shows nothing of it to the buyer before', async () => {
    const { id, respondent } = await send()
    await answerAll(world.deps, respondent)
    expect((await look(id)).sections).toEqual([])
    const sent = await submit(respondent)
    expect(sent.content.answers.map(({ questionId }) => questionId)).toContain('london_wage')
    expect(await reasonOf(give(respondent, 'team_size', '9', 1))).toBe('already_submitted')
    const change = inDatabase(world, 'SET ROLE daylight_app; UPDATE assessment_submission SET number = 2', [])
    await expect(change).rejects.toThrow(/permission denied/)
    const pay = (await look(id)).sections.find((section) => section.id === 'pay')
    expect(pay).toMatchObject({ score: 50, ceiling: 50, grade: 'claimed', unableToVerify: 0 })
  })

  it('of two who send at once, sends once and tells the other', async () => {
    const { id, respondent } = await send()
    await answerAll(world.deps, respondent)
    const outcomes = await Promise.all([reasonOf(submit(respondent)), reasonOf(submit(respondent))])
    expect(outcomes.sort()).toEqual(['OK', 'already_submitted'])
    expect((await look(id)).submission?.number).toBe(1)
  })

  it('takes answers after the day they were due, marked as late', async () => {
    const { id, respondent } = await send()
    await inDatabase(world, `UPDATE assessment SET due_on = '2020-01-01' WHERE id = $1`, [id])
    expect((await look(id)).overdue).toBe(true)
    const sent = await submitAll(world.deps, respondent)
    expect(sent.content.late).toBe(true)
    expect((await look(id)).submission).toMatchObject({ late: true })
  })

  it('is refused once the buyer has stopped it, and an answer at the same time has one outcome', async () => {
    const { id, respondent } = await send()
    await answerAll(world.deps, respondent)
    const stop = { id, version: 1, reason: 'The contract has ended.' }
    const [stopped, sent] = await Promise.all([
      reasonOf(withdrawAssessment(world.deps, world.member.manager, stop)),
      reasonOf(submit(respondent)),
    ])
    const { status } = await look(id)
    expect([stopped, sent, status]).toSatisfy((outcome: readonly string[]) =>
      [
        ['OK', 'assessment_closed', 'withdrawn'],
        ['changed_since', 'OK', 'submitted'],
      ].some((expected) => expected.join() === outcome.join()),
    )
  })

  it('can be declined with a reason', async () => {
    const { id, respondent } = await send()
    const decline = (reason: string) => declineAssessment(world.deps, respondent, { version: 1, reason })
    expect(await reasonOf(decline(' '))).toBe('reason_missing')
    await decline('We do not work for you any more.')
    expect(await look(id)).toMatchObject({ status: 'declined', reason: 'We do not work for you any more.' })
    expect(await reasonOf(give(respondent, 'team_size', '8'))).toBe('assessment_closed')
  })
})

describe('reviewing', () => {
  it('lets the second of two reviewers of one answer know, and keeps the first', async () => {
    const { id, respondent } = await send()
    await submitAll(world.deps, respondent)
    const outcomes = await Promise.all([
      reasonOf(review(id, 'fees', { note: 'Seen the terms.' })),
      reasonOf(review(id, 'fees', { note: 'Not sure.' }, world.colleague)),
    ])
    expect(outcomes.sort()).toEqual(['OK', 'changed_since'])
    expect(await reasonOf(review(id, 'own_papers', {}, world.colleague))).toBe('OK')
  })

  it('grades no higher than an answer can reach, nor documented without a file', async () => {
    const { id, respondent } = await send()
    await submitAll(world.deps, respondent)
    expect(await reasonOf(review(id, 'own_papers', { grade: 'tested' }))).toBe('grade_too_high')
    expect(await reasonOf(review(id, 'london_wage', { grade: 'documented' }))).toBe('nothing_documented')
  })

  it('opens again only what was asked again, with the reason, and has that looked at anew', async () => {
    const { deps, member } = world
    const { id, respondent } = await send()
    await submitAll(deps, respondent)
    expect(await reasonOf(review(id, 'speak_up', { decision: 'ask_again' }))).toBe('reason_missing')
    await review(id, 'speak_up', { decision: 'ask_again', reason: 'Who else could they go to?' })
    for (const { questions } of (await look(id)).sections) {
      for (const { id: questionId } of questions.filter((question) => question.id !== 'speak_up')) {
        await review(id, questionId)
      }
    }
    expect(await reasonOf(finishReview(deps, member.reviewer, { id, version: 2 }))).toBe('still_marked')
    await sendBackAssessment(deps, member.reviewer, { id, version: 2, dueOn: DUE })
    const opened = await openAssessment(deps, respondent)
    expect([...opened.askedAgain]).toEqual([['speak_up', 'Who else could they go to?']])
    expect(await reasonOf(give(respondent, 'team_size', '9', 1))).toBe('already_submitted')
    await give(respondent, 'speak_up', 'The owner, or the union.', 1)
    await submit(respondent)
    expect(await look(id)).toMatchObject({ submission: { number: 2 }, waiting: 1, marked: 0 })
    expect(await reasonOf(finishReview(deps, member.reviewer, { id, version: 4 }))).toBe('not_all_reviewed')
    await review(id, 'speak_up', { version: 1 })
    await finishReview(deps, member.reviewer, { id, version: 4 })
    expect(await look(id)).toMatchObject({ status: 'reviewed' })
    const before = (
      await inDatabase(
        world,
        'SELECT content FROM assessment_submission WHERE assessment_id = $1 AND number = 1',
        [id],
      )
    )[0]
    expect(JSON.stringify(before.content)).not.toContain('or the union')
  })

  it('has one outcome when it is sent back and finished at once', async () => {
    const { deps, member } = world
    const { id, respondent } = await send()
    await submitAll(deps, respondent)
    await review(id, 'fees', { decision: 'ask_again', reason: 'Since when?' })
    const outcomes = await Promise.all([
      reasonOf(sendBackAssessment(deps, member.reviewer, { id, version: 2, dueOn: DUE })),
      reasonOf(sendBackAssessment(deps, world.colleague, { id, version: 2, dueOn: DUE })),
    ])
    expect(outcomes.sort()).toEqual(['OK', 'not_submitted'])
  })

  it('lists what is due, and lets the day be changed while something can still be sent', async () => {
    const { deps, member } = world
    const { id } = await send('fair_work')
    await extendAssessment(deps, member.contributor, { id, version: 1, dueOn: '2099-07-31' })
    const { assessments } = await listAssessments(deps, member.viewer, { supplierId, state: 'sent' })
    expect(assessments.at(-1)).toMatchObject({
      id,
      dueOn: '2099-07-31',
      title: 'London Living Wage and fair conditions',
    })
    const past = { id, version: 2, dueOn: '2020-01-01' }
    expect(await reasonOf(extendAssessment(deps, member.contributor, past))).toBe('due_passed')
  })
})

describe('in another language', () => {
  it('shows the same questions in it, takes the same answers, and keeps what was written as it was', async () => {
    const { id, respondent } = await send()
    const opened = await openAssessment(world.deps, respondent, 'ar')
    expect(opened.set.language).toBe('ar')
    expect(opened.languages).toContainEqual({ code: 'ar', checked: false })
    expect(opened.asked[0]?.question.text).toMatch(/[\u0600-\u06ff]/)
    // A language that the set does not have is read in its own.
    expect((await openAssessment(world.deps, respondent, 'cy')).set.language).toBe('en-GB')

    const said = 'يمكنهم أن يتصلوا بصاحب الشركة في أي وقت.'
    const input = { ...NO_INPUT, values: [said] }
    await giveAnswer(world.deps, respondent, {
      ...{ questionId: 'speak_up', version: 0, by: '', language: 'ar', input },
    })
    await answerAll(world.deps, respondent)
    const { version } = (await openAssessment(world.deps, respondent)).assessment
    const { content } = await submitAnswers(world.deps, respondent, {
      ...{ version, name: 'Ada Owner', role: 'Owner', declared: true, language: 'ar' },
    })
    // What is sent is in English, with the words that were signed beside it.
    expect(content.declarationRead).toMatchObject({ language: 'ar', text: opened.set.declaration })
    expect(content.declaration).toMatch(/^I can speak for this firm/)
    const spoken = content.answers.find(({ questionId }) => questionId === 'speak_up')
    expect(spoken).toMatchObject({
      ...{ question: 'How can a worker tell you that something is wrong?', answer: said, language: 'ar' },
    })
    expect(content.answers.find(({ questionId }) => questionId === 'rest')?.language).toBeUndefined()
    const shown = (await look(id)).sections.flatMap(({ questions }) => questions)
    expect(shown.find((question) => question.id === 'speak_up')).toMatchObject({
      answer: said,
      language: 'ar',
    })
    expect(shown.find((question) => question.id === 'rest')).toMatchObject({
      answer: 'Yes',
      language: 'en-GB',
    })
  })

  it('says what is wrong in the words it was given', async () => {
    const { respondent } = await send()
    const given = { questionId: 'team_size', version: 0, by: '', language: 'pl', input: NO_INPUT }
    const messages = { ...ENGLISH_ANSWER_MESSAGES, giveNumber: 'Podaj liczbę.' }
    await expect(giveAnswer(world.deps, respondent, { ...given, messages })).rejects.toMatchObject({
      fieldErrors: { answer: 'Podaj liczbę.' },
    })
  })
})

describe('handing a part to a colleague', () => {
  const tokenOf = (linkId: string) => {
    const { organisationId } = world.member.owner
    return writeRespondentToken(world.deps.identity.links, { organisationId, linkId })
  }
  const hold = (linkId: string) =>
    resolveRespondent(world.deps, { token: tokenOf(linkId), network: '192.0.2.7' })
  /** Whoever the organisation sent the link to. */
  async function holder() {
    const { id } = await send()
    const subject = { purpose: 'assessment', subjectId: id } as const
    const [link] = await listRespondentLinks(world.deps, world.member.owner, subject)
    return { id, subject, whole: await hold(link?.id ?? '') }
  }
  const sam = { name: 'Sam Field', email: 'Sam@firm.example', sections: ['pay'] }

  it('opens only that part, says who answered, and cannot send, decline, hand on or see the rest', async () => {
    const { id, subject, whole } = await holder()
    await give(whole, 'team_size', '8')
    const { linkId } = await handOver(world.deps, whole, sam)
    const colleague = await hold(linkId)
    const part = await openAssessment(world.deps, colleague)
    expect(part.whole).toBe(false)
    expect(part.set.sections.map((section) => section.id)).toEqual(['pay'])
    expect([...part.answers.keys()]).toEqual([])
    await give(colleague, 'lowest_pay', '14.80')
    expect(await reasonOf(give(colleague, 'team_size', '9', 1))).toBe('not_found')
    expect(await reasonOf(submit(colleague))).toBe('not_found')
    const no = { version: 1, reason: 'We have closed.' }
    expect(await reasonOf(declineAssessment(world.deps, colleague, no))).toBe('not_found')
    expect(await reasonOf(handOver(world.deps, colleague, sam))).toBe('not_found')
    expect(await reasonOf(listColleagues(world.deps, colleague))).toBe('not_found')
    expect(await reasonOf(openOwnAnswersDocument(world.deps, colleague, { format: 'ods' }))).toBe('not_found')

    expect((await openAssessment(world.deps, whole)).answers.get('lowest_pay')?.answeredBy).toBe(
      'Sam Field (Bright Cleaning)',
    )
    expect(await listColleagues(world.deps, whole)).toMatchObject([
      { name: 'Sam Field', email: 'sam@firm.example', sections: ['pay'], asked: 4, answered: 1 },
    ])
    // The buyer sees the name beside the answer, and no address.
    const [theirs, ...more] = await listRespondentLinks(world.deps, world.member.owner, subject)
    expect([theirs?.email, more]).toEqual(['ada@firm.example', []])
    await answerAll(world.deps, whole)
    await submit(whole)
    const answered = JSON.stringify(await look(id))
    expect(answered).toContain('Sam Field')
    expect(answered).not.toContain('sam@firm.example')
    // What was sent is not shown to somebody who had a part of it.
    expect((await openAssessment(world.deps, colleague)).submission).toBeNull()
  })

  it('ends when it is taken back, when it is given anew, and with the link it came from', async () => {
    const { whole } = await holder()
    const first = await handOver(world.deps, whole, sam)
    const second = await handOver(world.deps, whole, { ...sam, sections: null })
    expect(await reasonOf(hold(first.linkId))).toBe('link_revoked')
    expect((await openAssessment(world.deps, await hold(second.linkId))).set.sections).toHaveLength(3)
    await takeBack(world.deps, whole, second)
    await takeBack(world.deps, whole, second)
    expect(await reasonOf(hold(second.linkId))).toBe('link_revoked')
    expect(await listColleagues(world.deps, whole)).toEqual([])

    const third = await handOver(world.deps, whole, sam)
    await revokeRespondentLink(world.deps, world.member.owner, whole)
    expect(await reasonOf(hold(third.linkId))).toBe('link_revoked')
  })

  it('takes back nothing of another assessment, and never a link of the organisation', async () => {
    const [one, other] = [await holder(), await holder()]
    const theirs = await handOver(world.deps, other.whole, sam)
    expect(await reasonOf(takeBack(world.deps, one.whole, theirs))).toBe('not_found')
    expect(await reasonOf(takeBack(world.deps, one.whole, one.whole))).toBe('not_found')
  })

  it('refuses an address that has it all, a part that is not there, and too many in an hour', async () => {
    const { whole } = await holder()
    const same = { ...sam, email: 'ADA@firm.example' }
    expect(await reasonOf(handOver(world.deps, whole, same))).toBe('whole_link_already')
    expect(await reasonOf(handOver(world.deps, whole, { ...sam, sections: ['none'] }))).toBe('no_section')
    expect(await reasonOf(handOver(world.deps, whole, { ...sam, email: 'sam' }))).toBe('colleague_email')
    const outcomes = new Set<string>()
    for (let turn = 0; turn < 20; turn += 1) {
      outcomes.add(await reasonOf(handOver(world.deps, whole, { ...sam, name: '' })))
    }
    expect(outcomes).toContain('too_many_attempts')
  })
})
