import type { ComparedVersions } from '@daylight/contracts'
import { type Actor, authorise, notFound } from '@daylight/domain/access'
import type { StatementArea } from '@daylight/domain/statements'
import type { Deps } from '../ports/deps.ts'
import { describeDifference } from './describe-difference.ts'
import { readVersions } from './list-section-versions.ts'
import { loadStatement } from './load-statement.ts'

/** What changed between two kept versions of a section, the older one first whichever was asked for first. */
export async function compareSectionVersions(
  deps: Deps,
  actor: Actor,
  input: {
    readonly id: string
    readonly area: StatementArea
    readonly from: number
    readonly to: number
  },
): Promise<ComparedVersions> {
  authorise(actor, 'statement:read')
  return deps.database.withTenant(actor, async (tx) => {
    const statement = await loadStatement(tx, actor, { id: input.id, today: deps.clock.today() })
    const { versions } = await readVersions(tx, actor, { statement, area: input.area })
    const find = (version: number) => versions.find((one) => one.version === version)
    const before = find(Math.min(input.from, input.to))
    const after = find(Math.max(input.from, input.to))
    if (!before || !after) throw notFound()
    const name = ({ version, writtenBy, writtenAt }: typeof before) => ({ version, writtenBy, writtenAt })
    return {
      from: name(before),
      to: name(after),
      lines: describeDifference(before.content, after.content, statement.figures),
    }
  })
}
