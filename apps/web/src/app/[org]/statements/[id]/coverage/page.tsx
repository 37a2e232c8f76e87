import { PageHeader } from '@daylight/ui'
import { CoverageView } from '@/features/statements/coverage-view.tsx'
import { orNotFound } from '@/server/or-not-found.ts'
import { readStatement, type StatementPageProps } from '../../read-statement.ts'

export const metadata = { title: 'As a stranger reads it' }

export default async function CoveragePage({ params }: StatementPageProps) {
  const { api, statement, crumbs } = await readStatement(params)
  const coverage = await orNotFound(api.statements.coverage({ id: statement.id }))
  return (
    <>
      <PageHeader
        title="As a stranger reads it"
        subtitle="Those who compare statements look for these subjects. By which sentences is each covered here?"
        breadcrumbs={crumbs('As a stranger reads it')}
      />
      <CoverageView coverage={coverage} />
    </>
  )
}
