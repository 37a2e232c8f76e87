import { AppError } from '../errors/index.ts'
import type { Actor, RespondentActor, RespondentPurpose } from './actor.ts'
import { type Permission, roleMay } from './permissions.ts'

/** The one answer for what does not exist and for what belongs to somebody else. */
export function notFound(): AppError {
  return new AppError({
    code: 'not_found',
    reason: 'not_found',
    message: 'This does not exist, or you do not have access to it.',
  })
}

/** Refuses a role before anything is loaded, so that the answer says nothing of what exists. */
export function authorise(actor: Actor, permission: Permission): void {
  if (actor.kind === 'system') return
  if (!roleMay(actor.role, permission)) {
    throw new AppError({
      code: 'refused',
      reason: 'role_may_not',
      message: 'Your role does not allow this. Ask an owner or a manager of your organisation.',
    })
  }
}

/** The loaded row, or the one answer for "does not exist" when it is missing or is not this organisation's. */
export function ownedBy<Row extends { readonly organisationId: string }>(
  actor: { readonly organisationId: string },
  row: Row | null | undefined,
): Row {
  if (!row || row.organisationId !== actor.organisationId) throw notFound()
  return row
}

/** The one subject that a respondent's link opens; anything else is answered like what does not exist. */
export function requireSubject(actor: RespondentActor, purpose: RespondentPurpose, subjectId: string): void {
  requirePartOf(actor, purpose, subjectId)
  if (actor.handed !== null) throw notFound()
}

/** The same for a use case that also serves a colleague to whom a part was handed over, and keeps to that part. */
export function requirePartOf(actor: RespondentActor, purpose: RespondentPurpose, subjectId: string): void {
  if (actor.purpose !== purpose || actor.subjectId !== subjectId) throw notFound()
}
