import { BESIDE_KINDS, type BesideKind } from '@daylight/contracts'
import { type Actor, authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { notWaiting } from './not-waiting.ts'
import { MAX_BESIDE_BYTES, type PayDeps, uploadKeyOf } from './pay-deps.ts'
import { readPaymentsFile, readTimesheetFile } from './read-beside-files.ts'
import { toUploadRefusal } from './receive-payroll-file.ts'
import { UnusableFile } from './refuse-pay-check.ts'

export function besideKeyOf(organisationId: string, payCheckId: string, kind: BesideKind): string {
  return `${uploadKeyOf(organisationId, payCheckId)}.${kind}`
}

/** Which files lie beside an upload. */
export async function findBesideFiles(
  deps: Pick<PayDeps, 'payroll'>,
  payCheck: { readonly organisationId: string; readonly id: string },
): Promise<Readonly<Record<BesideKind, boolean>>> {
  const has = async (kind: BesideKind) =>
    (await deps.payroll.storage.stat(besideKeyOf(payCheck.organisationId, payCheck.id, kind))) !== null
  return { timesheet: await has('timesheet'), payments: await has('payments') }
}

/** Deletes a payroll's upload and what came beside it. */
export async function deleteUploads(
  deps: Pick<PayDeps, 'payroll'>,
  organisationId: string,
  payCheckId: string,
): Promise<void> {
  const { storage } = deps.payroll
  for (const kind of BESIDE_KINDS) await storage.delete(besideKeyOf(organisationId, payCheckId, kind))
  await storage.delete(uploadKeyOf(organisationId, payCheckId))
}

/**
 * Takes a file in that belongs to a payroll whose columns wait to be confirmed, in place of an earlier one of its
 * kind. It is read through at once, so that what is wrong is said to whoever sent it; it is kept encrypted until the
 * payroll has been read, and its name is not kept.
 */
export async function receiveBesideFile(
  deps: PayDeps,
  actor: MemberActor,
  input: { readonly id: string; readonly kind: BesideKind; readonly content: AsyncIterable<Uint8Array> },
): Promise<void> {
  authorise(actor, 'pay_check:write')
  const { id, kind } = input
  await requireWaiting(deps, actor, id)
  const key = besideKeyOf(actor.organisationId, id, kind)
  try {
    const stored = await deps.payroll.storage.put(key, input.content, { maxBytes: MAX_BESIDE_BYTES })
    await (kind === 'timesheet' ? readTimesheetFile(deps, key) : readPaymentsFile(deps, key))
    await deps.database.withTenant(actor, async (tx) => {
      const payCheck = ownedBy(actor, await tx.payChecks.find(id))
      if (payCheck.status !== 'uploaded') throw notWaiting(payCheck.status)
      tx.audit.record(actor, {
        action: 'pay_check.file_added',
        subjectType: 'pay_check',
        subjectId: id,
        data: { kind, fileDigest: stored.sha256, fileBytes: stored.size },
      })
    })
  } catch (error) {
    await deps.payroll.storage.delete(key).catch(() => undefined)
    throw error instanceof UnusableFile ? toRefusal(error) : toUploadRefusal(error)
  }
}

function toRefusal({ kind, message, problems }: UnusableFile): AppError {
  const said = [message, ...problems.slice(0, 3).map((problem) => problem.message)].join(' ')
  return new AppError({ code: 'invalid', reason: kind, message: said, fieldErrors: { file: said } })
}

/** Takes such a file away again. */
export async function removeBesideFile(
  deps: PayDeps,
  actor: Actor,
  input: { readonly id: string; readonly kind: BesideKind },
): Promise<{ readonly id: string }> {
  authorise(actor, 'pay_check:write')
  await requireWaiting(deps, actor, input.id)
  await deps.payroll.storage.delete(besideKeyOf(actor.organisationId, input.id, input.kind))
  return { id: input.id }
}

async function requireWaiting(deps: PayDeps, actor: Actor, id: string): Promise<void> {
  const { status } = await deps.database.withTenant(actor, async (tx) =>
    ownedBy(actor, await tx.payChecks.find(id)),
  )
  if (status !== 'uploaded') throw notWaiting(status)
}
