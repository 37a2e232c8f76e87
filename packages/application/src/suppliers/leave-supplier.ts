import type { StoredLeaving } from '@daylight/contracts'
import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import {
  checkLeavingAnswers,
  type FindingFate,
  type LeavingAnswers,
  type LeavingGuide,
  warnLeaving,
} from '@daylight/domain/suppliers'
import { changedSince } from '../access/changed-since.ts'
import { personInDanger, refuseUnsafeText } from '../findings/refuse-unsafe-text.ts'
import type { Deps } from '../ports/deps.ts'
import type { LeavingRecord } from '../ports/leaving-repository.ts'
import type { SupplierRecord } from '../ports/supplier-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { findWhatIsOpen, type OpenAtLeaving, readGuide } from './open-at-leaving.ts'
import { refuseArchivedSupplier } from './refuse-archived-supplier.ts'

interface LeavingInput {
  readonly supplierId: string
  /** The version that was read; null when there was none. */
  readonly basedOn: string | null
  readonly worried: boolean
  readonly endsOn: string
  readonly reason: string
  readonly answers: LeavingAnswers
  readonly fates: Readonly<Record<string, FindingFate>>
  readonly signature: string
}

/**
 * Records, signed, how the work with a supplier ends: the answers, and what was known of money and findings then. It
 * warns and never forbids; a version before stays as it was signed. The supplier counts as left from the day after.
 */
export async function recordLeaving(
  deps: Deps,
  actor: MemberActor,
  input: LeavingInput,
): Promise<{ readonly id: string }> {
  authorise(actor, 'supplier:leave')
  if (input.worried) throw personInDanger()
  const { reason, answers, endsOn, signature } = input
  const notes = Object.entries(answers).map(([id, { note }]) => [`note-${id}`, note] as const)
  await refuseUnsafeText(deps, { reason, ...Object.fromEntries(notes) })
  refuseOtherName(signature, actor.name)
  return deps.database.withTenant(actor, async (tx) => {
    const { supplier, versions } = await holdSupplier(tx, actor, input)
    const guide = await readGuide(tx)
    const open = await findWhatIsOpen(deps, tx, actor, supplier.id)
    refuseIncomplete(guide, input, open)
    const content = tellContent(guide, input, open)
    const id = await save(deps, tx, actor, {
      ...{ supplier, kind: 'leaves', endsOn, reason, content, guideVersion: guide.version },
      stoppedFindingIds: content.findings.flatMap(({ findingId, fate }) =>
        fate === 'stops' ? [findingId] : [],
      ),
    })
    tx.audit.record(actor, {
      action: versions.length === 0 ? 'supplier.leaving_recorded' : 'supplier.leaving_corrected',
      subjectType: 'supplier',
      subjectId: supplier.id,
      data: { leavingId: id, endsOn, guideVersion: guide.version, version: supplier.version + 1 },
    })
    return { id }
  })
}

/** The work goes on after all: a version of its own, and the last day is taken back. */
export async function stayWithSupplier(
  deps: Deps,
  actor: MemberActor,
  input: { readonly supplierId: string; readonly basedOn: string; readonly reason: string },
): Promise<{ readonly id: string }> {
  authorise(actor, 'supplier:leave')
  await refuseUnsafeText(deps, { reason: input.reason })
  return deps.database.withTenant(actor, async (tx) => {
    const { supplier, versions } = await holdSupplier(tx, actor, input)
    const [newest] = versions
    if (newest?.kind !== 'leaves') {
      throw new AppError({
        code: 'conflict',
        reason: 'not_leaving',
        message: 'The work with this supplier goes on already.',
      })
    }
    const { endsOn, guideVersion } = newest
    const content: StoredLeaving = { answers: {}, told: [], findings: [], money: [], warnings: [] }
    const id = await save(deps, tx, actor, {
      ...{ supplier, kind: 'stays', endsOn, reason: input.reason, content, guideVersion },
      stoppedFindingIds: [],
    })
    tx.audit.record(actor, {
      action: 'supplier.stays',
      subjectType: 'supplier',
      subjectId: supplier.id,
      data: { leavingId: id, endsOn, version: supplier.version + 1 },
    })
    return { id }
  })
}

/** The supplier, held: of two who record at once the second finds a version that it had not read. */
async function holdSupplier(
  tx: TenantTransaction,
  actor: MemberActor,
  { supplierId, basedOn }: Pick<LeavingInput, 'supplierId' | 'basedOn'>,
) {
  await tx.leavings.lock(supplierId)
  const supplier = ownedBy(actor, await tx.suppliers.find(supplierId))
  refuseArchivedSupplier(supplier)
  const versions = await tx.leavings.listFor(supplierId)
  if ((versions[0]?.id ?? null) !== basedOn) throw changedSince()
  return { supplier, versions }
}

async function save(
  deps: Deps,
  tx: TenantTransaction,
  actor: MemberActor,
  version: Pick<
    LeavingRecord,
    'kind' | 'endsOn' | 'reason' | 'content' | 'guideVersion' | 'stoppedFindingIds'
  > & { readonly supplier: SupplierRecord },
): Promise<string> {
  const { supplier, ...leaving } = version
  const now = deps.clock.now().toISOString()
  const id = deps.ids.next()
  await tx.leavings.insert({
    ...leaving,
    ...{ organisationId: actor.organisationId, id, supplierId: supplier.id, recordedAt: now },
    ...{ recordedById: actor.membershipId, recordedByName: actor.name },
  })
  const endsOn = leaving.kind === 'leaves' ? leaving.endsOn : null
  const after = { ...supplier, endsOn, version: supplier.version + 1, updatedAt: now }
  if (!(await tx.suppliers.update(after, supplier.version))) throw changedSince()
  return id
}

/** Whoever signs is whoever is signed in. */
function refuseOtherName(signature: string, name: string): void {
  const flat = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
  if (flat(signature) === flat(name)) return
  const message = `You are signed in as ${name}. Sign with that name.`
  throw new AppError({
    code: 'invalid',
    reason: 'signature',
    message,
    fieldErrors: { signature: message },
  })
}

function refuseIncomplete(
  guide: LeavingGuide,
  { answers, fates }: Pick<LeavingInput, 'answers' | 'fates'>,
  { findings }: OpenAtLeaving,
): void {
  const missing = findings.filter(({ id }) => fates[id] === undefined)
  const fieldErrors = {
    ...checkLeavingAnswers(guide, answers),
    ...Object.fromEntries(
      missing.map(({ id, number }) => [`fate-${id}`, `Choose what becomes of F-${number}.`]),
    ),
  }
  const [message] = Object.values(fieldErrors)
  if (message === undefined) return
  throw new AppError({ code: 'invalid', reason: 'leaving_incomplete', message, fieldErrors })
}

function tellContent(
  guide: LeavingGuide,
  { answers, fates }: Pick<LeavingInput, 'answers' | 'fates'>,
  { findings, money }: OpenAtLeaving,
): StoredLeaving {
  const decided = findings.flatMap(({ id, number, title }) => {
    const fate = fates[id]
    return fate ? [{ findingId: id, number, title, fate }] : []
  })
  const asked = guide.questions.flatMap((question) => {
    const answer = answers[question.id]
    const option = question.options.find(({ value }) => value === answer?.choice)
    return answer && option ? [{ question, answer, option }] : []
  })
  return {
    answers: Object.fromEntries(asked.map(({ question, answer }) => [question.id, answer])),
    told: asked.map(({ question, answer, option }) => ({
      question: question.text,
      answer: option.label,
      day: answer.day,
      note: answer.note,
    })),
    findings: decided,
    money: [...money],
    warnings: [
      ...warnLeaving(guide, answers, {
        moneyOpen: money.length,
        fates: decided.map(({ fate }) => fate),
      }),
    ],
  }
}
