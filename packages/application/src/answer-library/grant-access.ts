import type { PassportContent } from '@daylight/contracts'
import { authorise, type MemberActor, notFound, type SystemActor } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { readSecretAddress, type SecretAddress, writeSecretAddress } from '../access/secret-address.ts'
import { limitAttempts } from '../identity/limit-attempts.ts'
import type { Deps } from '../ports/deps.ts'
import type { IdentityDeps } from '../ports/identity-services.ts'
import type { LibraryGrantRecord } from '../ports/library-repository.ts'
import type { SealDeps } from '../ports/published-statements.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { composePassport, type SignedPassport } from './sign-passport.ts'

/** Lets somebody read the newest answers at an address of their own until a day, told this once. */
export async function grantLibraryAccess(
  deps: IdentityDeps,
  actor: MemberActor,
  input: { readonly forWhom: string; readonly until: string },
): Promise<{ readonly token: string }> {
  authorise(actor, 'library:write')
  if (input.until < deps.clock.today()) {
    const message = 'Choose a day that is not over.'
    throw new AppError({ code: 'invalid', reason: 'day_over', message, fieldErrors: { until: message } })
  }
  const { organisationId } = actor
  const id = deps.ids.next()
  const secret = deps.identity.sessions.make()
  await deps.database.withTenant(actor, async (tx) => {
    await tx.library.insertGrant({
      ...{ organisationId, id, forWhom: input.forWhom, until: input.until },
      secretHash: deps.identity.sessions.hash(secret),
      grantedBy: actor.name,
      grantedAt: deps.clock.now().toISOString(),
      withdrawnAt: null,
      openedAt: null,
    })
    tx.audit.record(actor, {
      action: 'library.access_given',
      subjectType: 'library',
      subjectId: id,
      data: { forWhom: input.forWhom, until: input.until },
    })
  })
  return { token: writeSecretAddress({ organisationId, id, secret }) }
}

/** Ends it at once. What was read or downloaded before stays with whoever did. */
export async function withdrawLibraryAccess(
  deps: Deps,
  actor: MemberActor,
  input: { readonly id: string },
): Promise<{ readonly done: true }> {
  authorise(actor, 'library:write')
  await deps.database.withTenant(actor, async (tx) => {
    const known = (await tx.library.grants()).some(({ id }) => id === input.id)
    if (!known) throw notFound()
    if (!(await tx.library.withdrawGrant(input.id, deps.clock.now().toISOString()))) return
    tx.audit.record(actor, {
      action: 'library.access_withdrawn',
      subjectType: 'library',
      subjectId: input.id,
      data: {},
    })
  })
  return { done: true }
}

export interface SharedLibrary {
  readonly content: PassportContent
  readonly passport: SignedPassport
  readonly forWhom: string
  readonly until: string
}

/**
 * What the holder of an address sees: the passport as it is now. One that is over, withdrawn or never was one is
 * answered alike. That it was opened is put on the organisation's record.
 */
export async function openSharedLibrary(
  deps: SealDeps & IdentityDeps,
  input: { readonly token: string; readonly network: string },
): Promise<SharedLibrary> {
  const token = readSecretAddress(input.token)
  const shared =
    token &&
    (await deps.database.withTenant(token, async (tx) => {
      const grant = await findOpen(deps, tx, token)
      return grant && open(deps, tx, grant)
    }))
  if (!token || !shared) {
    await limitAttempts(deps, [{ kind: 'open_library', of: input.network }])
    throw notFound()
  }
  return shared
}

async function findOpen(
  deps: IdentityDeps,
  tx: TenantTransaction,
  address: SecretAddress,
): Promise<LibraryGrantRecord | null> {
  const grant = (await tx.library.grants()).find(({ id }) => id === address.id)
  if (!grant || grant.withdrawnAt !== null || grant.until < deps.clock.today()) return null
  return grant.secretHash === deps.identity.sessions.hash(address.secret) ? grant : null
}

async function open(
  deps: SealDeps,
  tx: TenantTransaction,
  grant: LibraryGrantRecord,
): Promise<SharedLibrary | null> {
  const { organisationId, forWhom, until } = grant
  const actor: SystemActor = { kind: 'system', organisationId, name: `By the address given to ${forWhom}` }
  const passport = await composePassport(deps, tx, actor)
  if (!passport) return null
  await tx.library.noteOpened(grant.id, deps.clock.now().toISOString())
  tx.audit.record(actor, {
    action: 'library.access_used',
    subjectType: 'library',
    subjectId: grant.id,
    data: { sha256: passport.print.sha256 },
  })
  return { passport, content: passport.print.content, forWhom, until }
}
