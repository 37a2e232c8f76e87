import type { HomepageChecksView } from '@daylight/contracts'
import { type Actor, authorise, type MemberActor, notFound, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { londonDate } from '@daylight/domain/remediation'
import { nameFile } from '../documents/name-file.ts'
import type { Deps, StorageDeps } from '../ports/deps.ts'
import { isObjectStorageError } from '../ports/object-storage.ts'
import { isWaiting } from './request-homepage-check.ts'

const LONGEST_LIST = 30

/** What was found on the homepage and when, the newest first. */
export async function listHomepageChecks(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string },
): Promise<HomepageChecksView> {
  authorise(actor, 'statement:read')
  return deps.database.withTenant(actor, async (tx) => {
    const statement = ownedBy(actor, await tx.statements.find(input.id))
    const checks = await tx.homepageChecks.list(statement.id, LONGEST_LIST)
    const now = deps.clock.now()
    return {
      waiting: checks.some((check) => isWaiting(check, now)),
      checks: checks.flatMap(({ id, address, requestedBy, result }) => {
        if (result === null) return []
        const { page, sought: _, ...found } = result
        return [{ id, address, requestedBy, ...found, sha256: page?.sha256 ?? null }]
      }),
    }
  })
}

/** The homepage as it came on that day, to be kept as a file: never to be shown, as it is somebody else's page. */
export async function openHomepagePage(
  deps: StorageDeps,
  actor: MemberActor,
  input: { readonly id: string; readonly checkId: string },
): Promise<{
  readonly file: { readonly mediaType: string; readonly fileName: string; readonly bytes: number }
  readonly content: AsyncIterable<Uint8Array>
}> {
  authorise(actor, 'statement:read')
  const { page, checkedAt } = await deps.database.withTenant(actor, async (tx) => {
    const statement = ownedBy(actor, await tx.statements.find(input.id))
    const check = ownedBy(actor, await tx.homepageChecks.find(input.checkId))
    if (check.statementId !== statement.id || !check.result?.page) throw notFound()
    tx.audit.record(actor, {
      action: 'statement.homepage_page_downloaded',
      subjectType: 'statement',
      subjectId: statement.id,
      data: { checkId: check.id },
    })
    return { page: check.result.page, checkedAt: check.result.checkedAt }
  })
  try {
    const content = await deps.storage.get(page.storageKey)
    const fileName = nameFile(`homepage ${londonDate(checkedAt)}`, 'html')
    return { file: { mediaType: 'application/octet-stream', fileName, bytes: page.bytes }, content }
  } catch (error) {
    if (!isObjectStorageError(error)) throw error
    throw new AppError({
      code: 'unavailable',
      reason: 'document_lost',
      message: 'The kept page cannot be read at the moment.',
      cause: error,
    })
  }
}
