import { roleMay } from '@daylight/domain/access'
import { formatDate, isoDate } from '@daylight/domain/dates'
import { getOrganisation } from '@/server/api.ts'
import { orNotFound } from '@/server/or-not-found.ts'

export interface StatementPageProps {
  readonly params: Promise<{ readonly org: string; readonly id: string }>
}

/** What every page of one statement begins with. */
export async function readStatement(params: StatementPageProps['params']) {
  const { id } = await params
  const organisation = await getOrganisation(params)
  const { api, segment, actor } = organisation
  const statement = await orNotFound(api.statements.get({ id }))
  const base = `/${segment}/statements/${statement.id}`
  const yearTo = `year to ${formatDate(isoDate(statement.periodEnd))}`
  const name = `Y${yearTo.slice(1)}`
  return {
    ...organisation,
    statement,
    base,
    name,
    yearTo,
    place: { org: segment, id: statement.id },
    mayWrite: roleMay(actor.role, 'statement:write'),
    mayApprove: roleMay(actor.role, 'statement:approve'),
    mayPublish: roleMay(actor.role, 'statement:publish'),
    maySign: roleMay(actor.role, 'statement:sign'),
    crumbs: (label: string) => [
      { label: 'Statements', href: `/${segment}/statements` },
      { label: name, href: base },
      { label },
    ],
  }
}
