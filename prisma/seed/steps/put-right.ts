import {
  addActionNote,
  addConductNote,
  addEvidence,
  addMilestone,
  advanceCorrectiveAction,
  createCorrectiveAction,
  raiseFinding,
  recordRootCause,
  updateCorrectiveAction,
  verifyCorrectiveAction,
} from '@daylight/application'
import {
  advanceCorrectiveActionInput,
  type EvidenceGrade,
  raiseFindingInput,
  SUPPLIER_OWNER,
  verifyCorrectiveActionInput,
} from '@daylight/contracts'
import type { FindingArea, FindingSeverity } from '@daylight/domain/findings'
import { memberOf, type Stage, siteOf, supplierOf } from '../stage.ts'
import { inOnePiece } from './in-one-piece.ts'
import type { EvidenceFile } from './make-evidence.ts'

export interface HandRaised {
  readonly supplier: string | null
  readonly site?: string
  readonly severity: FindingSeverity
  readonly area: FindingArea
  /** One of the list of rules. */
  readonly rule?: string
  readonly grade?: EvidenceGrade
  readonly title: string
  readonly detail: string
  readonly putRight?: string
  readonly workers?: number
  readonly since?: string
}

/** Raises a finding by hand. Answers its id. */
export async function raise(stage: Stage, by: string, finding: HandRaised): Promise<string> {
  const {
    supplier,
    site,
    severity,
    area,
    rule,
    grade,
    title,
    detail,
    putRight = '',
    workers,
    since,
  } = finding
  const { details } = raiseFindingInput.parse({
    worried: 'no',
    details: {
      supplierId: supplier === null ? null : supplierOf(stage, supplier),
      siteId: site === undefined ? null : siteOf(stage, supplier, site),
      severity,
      area,
      grade: grade ?? 'documented',
      ruleId: rule ?? null,
      ruleText: '',
      ruleSource: '',
      title,
      detail,
      putRight,
      workersAffected: workers === undefined ? null : String(workers),
      since: since ?? null,
    },
  })
  const { id } = await raiseFinding(stage.deps, memberOf(stage, by), { worried: false, details })
  return id
}

/** An action that the story goes on with. */
export interface Agreed {
  readonly id: string
  readonly findingId: string
  version: number
}

export async function agree(
  stage: Stage,
  by: string,
  action: {
    readonly findingId: string
    readonly title: string
    /** An e-mail address, or `supplier`. */
    readonly owner: string
    readonly dueOn: string
  },
): Promise<Agreed> {
  const { findingId, title, owner, dueOn } = action
  const ownerId = owner === SUPPLIER_OWNER ? owner : memberOf(stage, owner).membershipId
  const { id, version } = await createCorrectiveAction(stage.deps, memberOf(stage, by), {
    findingId,
    title,
    ownerId,
    dueOn,
  })
  return { id, findingId, version }
}

/** Starts, submits, reopens or cancels. */
export async function advance(
  stage: Stage,
  by: string,
  action: Agreed,
  event: 'start' | 'submit' | 'reopen' | 'cancel',
  reason: string | null = null,
): Promise<void> {
  const input = advanceCorrectiveActionInput.parse({ id: action.id, version: action.version, event, reason })
  action.version = (await advanceCorrectiveAction(stage.deps, memberOf(stage, by), input)).version
}

/** Verifies on the evidence, sends back, or says on later evidence that it has worked. */
export async function verify(
  stage: Stage,
  by: string,
  action: Agreed,
  event: 'verify' | 'send_back' | 'confirm_effective',
  reason: string | null = null,
): Promise<void> {
  const input = verifyCorrectiveActionInput.parse({ id: action.id, version: action.version, event, reason })
  action.version = (await verifyCorrectiveAction(stage.deps, memberOf(stage, by), input)).version
}

export async function show(
  stage: Stage,
  by: string,
  action: Agreed,
  file: EvidenceFile & { readonly grade: EvidenceGrade; readonly expiresOn?: string },
): Promise<void> {
  const { fileName, content, grade, expiresOn = null } = file
  const upload = { findingId: action.findingId, actionId: action.id, fileName, grade, expiresOn }
  await addEvidence(stage.deps, memberOf(stage, by), upload, inOnePiece(content))
}

export async function note(stage: Stage, by: string, action: Agreed, text: string): Promise<void> {
  await addActionNote(stage.deps, memberOf(stage, by), { id: action.id, note: text })
}

/** Why it came to this, the steps on the way, and what the organisation's own conduct had to do with it. */
export async function planDeeply(
  stage: Stage,
  by: string,
  action: Agreed,
  plan: {
    readonly whys: readonly string[]
    readonly causes: readonly string[]
    readonly steps: readonly (readonly [title: string, dueOn: string])[]
    readonly ownPart: { readonly cause: string; readonly note: string }
  },
): Promise<void> {
  const [who, { id, version }] = [memberOf(stage, by), action]
  const { whys, causes } = plan
  action.version = (await recordRootCause(stage.deps, who, { id, version, whys, causes })).version
  for (const [title, dueOn] of plan.steps) await addMilestone(stage.deps, who, { id, title, dueOn })
  await addConductNote(stage.deps, who, { actionId: id, ...plan.ownPart })
}

/** A later day, with the reason. */
export async function postpone(
  stage: Stage,
  by: string,
  action: Agreed,
  change: { readonly title: string; readonly owner: string; readonly dueOn: string; readonly reason: string },
): Promise<void> {
  const { title, owner, dueOn, reason } = change
  const { version } = await updateCorrectiveAction(stage.deps, memberOf(stage, by), {
    id: action.id,
    version: action.version,
    title,
    ownerId: memberOf(stage, owner).membershipId,
    dueOn,
    reason,
  })
  action.version = version
}

export interface Remedy {
  readonly findingId: string
  readonly title: string
  /** Who agrees and who carries it out, by e-mail address. */
  readonly by: string
  readonly verifier: string
  /** Days: agreed, due, shown with evidence, verified. */
  readonly days: readonly [agreed: string, due: string, shown: string, verified: string]
  readonly evidence: EvidenceFile & { readonly grade: EvidenceGrade }
}

/** The straight way of an action: agreed, started, shown, verified by somebody else, closed. */
export async function* seeThrough(stage: Stage, remedy: Remedy): AsyncGenerator<string, Agreed, void> {
  const { by, verifier, days, findingId, title } = remedy
  const [agreed, dueOn, shown, verified] = days
  yield agreed
  const action = await agree(stage, by, { findingId, title, owner: by, dueOn })
  await advance(stage, by, action, 'start')
  yield shown
  await show(stage, by, action, remedy.evidence)
  await advance(stage, by, action, 'submit')
  yield verified
  await verify(stage, verifier, action, 'verify')
  return action
}

/** Months later: a newer record shows that it has worked, and somebody who had no part in it says so. */
export async function proveEffective(
  stage: Stage,
  action: Agreed,
  proof: { readonly by: string; readonly verifier: string; readonly evidence: EvidenceFile },
): Promise<void> {
  await show(stage, proof.by, action, { ...proof.evidence, grade: 'documented' })
  await verify(stage, proof.verifier, action, 'confirm_effective')
}
