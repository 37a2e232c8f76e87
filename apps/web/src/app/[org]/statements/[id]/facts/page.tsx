import { formatDateRange, isoDate } from '@daylight/domain/dates'
import { LinkText, Notice, PageHeader, Stack, SummaryList } from '@daylight/ui'
import { FactsForm } from '@/features/statements/facts-form.tsx'
import { saveFactsAction } from '../../actions.ts'
import { readStatement, type StatementPageProps } from '../../read-statement.ts'

export const metadata = { title: 'Facts' }

export default async function FactsPage({ params }: StatementPageProps) {
  const { statement, base, place, mayWrite, crumbs } = await readStatement(params)
  const { facts, state } = statement
  const labelOf = (choices: readonly { value: string; label: string }[], value: string | null) =>
    choices.find((choice) => choice.value === value)?.label ?? 'Not known yet'
  return (
    <>
      <PageHeader
        title="Facts about the organisation"
        subtitle="Taken from the organisation’s record when the statement was started. What you change here changes this statement only."
        breadcrumbs={crumbs('Facts')}
      />
      {state === 'draft' && mayWrite ? (
        <FactsForm action={saveFactsAction.bind(null, place)} statement={statement} />
      ) : (
        <Stack>
          {state === 'approved' ? (
            <Notice title="Approved.">
              To change the facts, <LinkText href={base}>return the statement to draft</LinkText>.
            </Notice>
          ) : null}
          <SummaryList
            rows={[
              { key: 'Organisation', value: facts.organisationName },
              { key: 'Companies House number', value: facts.companyNumber ?? 'None given' },
              {
                key: 'Year',
                value: formatDateRange(isoDate(statement.periodStart), isoDate(statement.periodEnd)),
              },
              { key: 'Legal form', value: labelOf(statement.legalForms, facts.legalForm) },
              { key: 'Turnover', value: labelOf(statement.turnoverBands, facts.turnoverBand) },
              { key: 'Website', value: facts.website ?? 'None' },
              {
                key: 'Also covers',
                value:
                  facts.groupMembers.length > 0 ? facts.groupMembers.join(', ') : 'No other organisation',
              },
              { key: 'Says that no steps were taken', value: facts.noStepsTaken ? 'Yes' : 'No' },
            ]}
          />
        </Stack>
      )}
    </>
  )
}
