import { formatDate, isoDate } from '@daylight/domain/dates'
import { EmptyState, LinkText, PageHeader, Panel, Stack } from '@daylight/ui'
import '@/features/statements/statement.css'
import { EarlierTextForm } from '@/features/statements/earlier-text-form.tsx'
import { YearsView } from '@/features/statements/years-view.tsx'
import { orNotFound } from '@/server/or-not-found.ts'
import { readStatement, type StatementPageProps } from '../../read-statement.ts'
import { compareEarlierAction } from '../../writing-actions.ts'

export const metadata = { title: 'Beside last year' }

export default async function YearsPage({ params }: StatementPageProps) {
  const { api, statement, segment, crumbs, place } = await readStatement(params)
  const compared = await orNotFound(api.statements.compareYears({ id: statement.id, pasted: null }))
  const { against } = compared
  return (
    <>
      <PageHeader
        title="Beside last year"
        subtitle="What is new in this statement, what was copied, and what is no longer said. It looks at words, not at whether they are true."
        breadcrumbs={crumbs('Beside last year')}
      />
      <Stack gap="large">
        {against?.kind === 'signed' ? (
          <>
            <p>
              Compared with the statement for the{' '}
              <LinkText href={`/${segment}/statements/${against.id}`}>
                year to {formatDate(isoDate(against.periodEnd))}
              </LinkText>
              , the last one signed here before this year.
            </p>
            <YearsView compared={compared} />
          </>
        ) : (
          <EmptyState title="No statement of an earlier year was signed here">
            Paste the text of your last one below to compare it.
          </EmptyState>
        )}
        <Panel title="Compare with another text">
          <EarlierTextForm action={compareEarlierAction.bind(null, place)} />
        </Panel>
      </Stack>
    </>
  )
}
