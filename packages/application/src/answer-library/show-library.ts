import type { LibraryView } from '@daylight/contracts'
import { authorise, type MemberActor, notFound } from '@daylight/domain/access'
import type { Deps } from '../ports/deps.ts'

/** Who got what and when, from the organisation's own copies, and what was taken over into whose questions, and who may read it. */
export async function showLibrary(deps: Deps, actor: MemberActor): Promise<LibraryView> {
  authorise(actor, 'library:read')
  return deps.database.withTenant(actor, async (tx) => {
    const files = await tx.library.files()
    return {
      entries: (await tx.library.entries()).map((entry) => ({
        ...entry,
        answers: entry.answers.map((answer) => ({
          ...answer,
          files: answer.files.map(({ name, sha256 }) => ({
            name,
            kept: files.some((file) => file.entryId === entry.id && file.sha256 === sha256),
          })),
        })),
      })),
      uses: [...(await tx.library.uses())],
      grants: (await tx.library.grants()).map((grant) => ({
        ...grant,
        open: grant.withdrawnAt === null && grant.until >= deps.clock.today(),
      })),
    }
  })
}

/** Takes one entry out, with its files. What was sent stays with whoever it was sent to. */
export async function removeLibraryEntry(
  deps: Deps,
  actor: MemberActor,
  input: { readonly id: string },
): Promise<{ readonly removed: number }> {
  authorise(actor, 'library:remove')
  return deps.database.withTenant(actor, async (tx) => {
    if (!(await tx.library.remove(input.id))) throw notFound()
    tx.audit.record(actor, {
      action: 'library.removed',
      subjectType: 'library',
      subjectId: input.id,
      data: {},
    })
    return { removed: 1 }
  })
}

/** Deletes the whole library. That it was emptied, by whom and when, stays on record. */
export async function emptyLibrary(deps: Deps, actor: MemberActor): Promise<{ readonly removed: number }> {
  authorise(actor, 'library:remove')
  return deps.database.withTenant(actor, async (tx) => {
    const removed = await tx.library.empty()
    tx.audit.record(actor, {
      action: 'library.emptied',
      subjectType: 'library',
      subjectId: actor.organisationId,
      data: { entries: removed },
    })
    return { removed }
  })
}
