import type { SectionVersions } from '@daylight/contracts'
import { type Actor, authorise, ownedBy } from '@daylight/domain/access'
import { areaRule, blockKey, type StatementArea, sectionToPlainText } from '@daylight/domain/statements'
import type { Deps } from '../ports/deps.ts'
import type { SectionVersionRecord } from '../ports/statement-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { type LoadedStatement, loadStatement } from './load-statement.ts'

export interface PlacedVersions {
  readonly statement: LoadedStatement
  /** What stands now first, then what was kept, newest first. */
  readonly versions: readonly Omit<SectionVersionRecord, 'id' | 'keptAt'>[]
}

export async function readVersions(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly statement: LoadedStatement; readonly area: StatementArea },
): Promise<PlacedVersions> {
  const { statement, area } = input
  const section = ownedBy(
    actor,
    statement.sections.find((candidate) => candidate.area === area),
  )
  const members = await tx.organisation.listMembers()
  const kept = await tx.statements.keptVersions(section.id)
  const { organisationId, id: sectionId, version, content, updatedAt: writtenAt } = section
  const writtenBy = members.find(({ userId }) => userId === section.updatedById)?.name ?? null
  const now = { organisationId, sectionId, version, content, writtenAt, writtenBy }
  return { statement, versions: [now, ...kept.filter((one) => one.version !== version)] }
}

/** What a section said before, and who left it so. */
export async function listSectionVersions(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string; readonly area: StatementArea },
): Promise<SectionVersions> {
  authorise(actor, 'statement:read')
  return deps.database.withTenant(actor, async (tx) => {
    const statement = await loadStatement(tx, actor, { id: input.id, today: deps.clock.today() })
    const { versions } = await readVersions(tx, actor, { statement, area: input.area })
    const keys = versions.map(({ content }) => content.content.map(blockKey).join('\n'))
    return {
      title: areaRule(statement.rules, input.area).title,
      state: statement.record.state,
      versions: versions.map(({ version, content, writtenBy, writtenAt }, at) => {
        const text = sectionToPlainText(content)
        // An older version that reads the same: this one was brought back from it.
        const same = keys.findIndex((key, place) => place > at + 1 && key === keys[at])
        return {
          ...{ version, writtenBy, writtenAt },
          words: text === '' ? 0 : text.split(/\s+/).length,
          current: at === 0,
          sameAs: same === -1 ? null : (versions[same]?.version ?? null),
        }
      }),
    }
  })
}
