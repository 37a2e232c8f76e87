import type { SectionWriting } from '@daylight/contracts'
import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import type { StatementArea } from '@daylight/domain/statements'
import type { Deps } from '../ports/deps.ts'

/** Whoever was seen within this time is writing now; a browser says so three times in it. */
const PRESENT_MS = 30_000

/** Says that this person has a section open to write, and tells who else has, and which version stands now. */
export async function noteWriting(
  deps: Deps,
  actor: MemberActor,
  input: { readonly id: string; readonly area: StatementArea },
): Promise<SectionWriting> {
  authorise(actor, 'statement:write')
  const now = deps.clock.now()
  return deps.database.withTenant(actor, async (tx) => {
    ownedBy(actor, await tx.statements.find(input.id))
    const sections = await tx.statements.sections(input.id)
    const section = ownedBy(
      actor,
      sections.find(({ area }) => area === input.area),
    )
    const { organisationId, userId } = actor
    await tx.statements.noteWriter({
      ...{ organisationId, id: deps.ids.next(), sectionId: section.id, userId },
      seenAt: now.toISOString(),
    })
    const since = new Date(now.getTime() - PRESENT_MS).toISOString()
    const writers = await tx.statements.writersSince(section.id, since)
    const members = await tx.organisation.listMembers()
    return {
      version: section.version,
      others: members
        .filter((member) => member.userId !== userId && writers.some((one) => one.userId === member.userId))
        .map(({ name }) => name),
    }
  })
}
