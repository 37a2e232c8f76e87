import type { StatementSectionView } from '@daylight/contracts'
import { type Actor, authorise, ownedBy } from '@daylight/domain/access'
import { areaRule, type StatementArea } from '@daylight/domain/statements'
import { readBuyerConduct } from '../findings/buyer-conduct.ts'
import type { Deps } from '../ports/deps.ts'
import { AREA_REGISTERS, readRecordsOfYear } from '../records/read-records-of-year.ts'
import { describeFigure } from './describe-figure.ts'
import { loadStatement } from './load-statement.ts'
import { sectionToText } from './section-text.ts'

/** One area: its text, what the law asks and the guidance suggests, and the organisation's own figures. */
export async function getStatementSection(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string; readonly area: StatementArea },
): Promise<StatementSectionView> {
  authorise(actor, 'statement:read')
  return deps.database.withTenant(actor, async (tx) => {
    const statement = await loadStatement(tx, actor, { id: input.id, today: deps.clock.today() })
    const section = ownedBy(
      actor,
      statement.sections.find(({ area }) => area === input.area),
    )
    const { title, paragraph, law, guidance, prompts } = areaRule(statement.rules, input.area)
    const members = await tx.organisation.listMembers()
    return {
      area: input.area,
      title,
      paragraph,
      law,
      guidance,
      prompts,
      state: statement.record.state,
      version: section.version,
      updatedAt: section.updatedAt,
      updatedBy: members.find(({ userId }) => userId === section.updatedById)?.name ?? null,
      content: section.content,
      text: sectionToText(section.content),
      figures: statement.figures.map(describeFigure),
      records: (await readRecordsOfYear(tx, statement.record, statement.today)).filter(
        ({ register }) => register === AREA_REGISTERS[input.area],
      ),
      // What was done about risks is told whole only with the organisation's own part in them.
      ownPart:
        input.area === 'due_diligence'
          ? await readBuyerConduct(tx, {
              first: statement.record.periodStart,
              last: statement.record.periodEnd,
            })
          : [],
    }
  })
}
