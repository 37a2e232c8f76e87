import { readHomepageLinks } from '@daylight/adapters/homepage'
import {
  answerPromise,
  approveStatement,
  checkHomepage,
  closeCopyRequest,
  getPromisesOfStatement,
  getStatement,
  logCopyRequest,
  publishStatementPage,
  requestHomepageCheck,
  requestStatementDocument,
  saveStatementText,
  signStatement,
  startStatement,
} from '@daylight/application'
import {
  answerPromiseInput,
  approveStatementInput,
  type CopyRequestInput,
  type PromiseAnswerInput,
  saveStatementTextInput,
  signStatementInput,
  startStatementInput,
} from '@daylight/contracts'
import type { SignerRole, StatementArea } from '@daylight/domain/statements'
import { DEMO_PASSWORD } from '../demo-people.ts'
import { memberOf, type Stage } from '../stage.ts'

/** Starts the statement of a year. Answers its id. */
export async function startYear(
  stage: Stage,
  by: string,
  periodStart: string,
  periodEnd: string,
): Promise<string> {
  const { legalForm } = stage.organisation.facts
  const input = startStatementInput.parse({ periodStart, periodEnd, legalForm })
  return (await startStatement(stage.deps, memberOf(stage, by), input)).id
}

/** Writes areas in place of what a new statement begins with; areas left out keep their prompts. */
export async function write(
  stage: Stage,
  by: string,
  id: string,
  texts: Readonly<Partial<Record<StatementArea, string>>>,
): Promise<void> {
  const actor = memberOf(stage, by)
  const { sections } = await getStatement(stage.deps, actor, { id })
  for (const { area, version } of sections) {
    const text = texts[area]
    if (text === undefined) continue
    await saveStatementText(stage.deps, actor, saveStatementTextInput.parse({ id, area, version, text }))
  }
}

/** Answers what the last statement promised, in the order of its text; what is left out stays to be answered. */
export async function answerPromises(
  stage: Stage,
  by: string,
  id: string,
  answers: readonly PromiseAnswerInput[],
): Promise<void> {
  const actor = memberOf(stage, by)
  const { toAnswer } = await getPromisesOfStatement(stage.deps, actor, { id })
  for (const [index, answer] of answers.entries()) {
    const promise = toAnswer[index]
    if (promise === undefined) throw new Error('The last statement promised less than is answered.')
    await answerPromise(stage.deps, actor, answerPromiseInput.parse({ ...promise, answer }))
  }
}

interface Approval {
  readonly body: string
  readonly approvedBy: string
  readonly approvedOn: string
  readonly minuteReference: string
}

export async function approve(stage: Stage, by: string, id: string, details: Approval): Promise<void> {
  const actor = memberOf(stage, by)
  const { version } = await getStatement(stage.deps, actor, { id })
  await approveStatement(stage.deps, actor, approveStatementInput.parse({ id, version, details }))
}

interface Signature {
  readonly signerName: string
  readonly jobTitle: string
  readonly role: SignerRole
  readonly signedOn: string
}

/** Signs, and asks the worker for the document. */
export async function sign(stage: Stage, by: string, id: string, signature: Signature): Promise<void> {
  const actor = memberOf(stage, by)
  const { version } = await getStatement(stage.deps, actor, { id })
  const details = { ...signature, confirmed: true }
  await signStatement(
    stage.deps,
    actor,
    signStatementInput.parse({ id, version, password: DEMO_PASSWORD, details }),
  )
  await requestStatementDocument(stage.deps, actor, { id, format: 'pdf' })
}

/** Opens it to everybody. */
export async function publish(stage: Stage, by: string, id: string): Promise<void> {
  await publishStatementPage(stage.deps, memberOf(stage, by), { id, newKey: false })
}

/** The made-up organisation's homepage, which no network reaches, is read as a real one would be. */
export async function lookAtHomepage(stage: Stage, by: string, id: string, html: string): Promise<void> {
  const actor = memberOf(stage, by)
  const { checkId } = await requestHomepageCheck(stage.deps, actor, { id })
  const homepages = {
    read: async (address: string) => ({
      kind: 'page' as const,
      ...{ finalAddress: address, httpStatus: 200, html: Buffer.from(html) },
      ...readHomepageLinks(html, address),
    }),
  }
  const job = { organisationId: actor.organisationId, checkId }
  await checkHomepage({ ...stage.deps, homepages, publicUrl: 'https://daylight.example' }, job)
}

/** A copy of the statement that somebody asked for in writing; sent on a day, or not yet. */
export async function askForCopy(
  stage: Stage,
  by: string,
  asked: CopyRequestInput,
  sent?: { readonly sentOn: string; readonly statementId: string },
): Promise<void> {
  const actor = memberOf(stage, by)
  const { id } = await logCopyRequest(stage.deps, actor, asked)
  if (sent) await closeCopyRequest(stage.deps, actor, { id, version: 1, outcome: 'sent', ...sent })
}
