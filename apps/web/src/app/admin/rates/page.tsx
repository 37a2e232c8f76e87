import { formatDate, isoDate } from '@daylight/domain/dates'
import { AuthLayout, DataTable, LinkText, Notice, StatusTag } from '@daylight/ui'
import { notFound } from 'next/navigation'
import { LivingWageForm } from '@/features/admin/living-wage-form.tsx'
import { getPerson } from '@/server/actor.ts'
import { callApi } from '@/server/api.ts'
import { enterLivingWageAction } from './actions.ts'

export const metadata = { title: 'Living Wage rates' }

/** For the platform's administrator: enters a newly announced Living Wage with its source. */
export default async function RatesPage() {
  const person = await getPerson()
  if (!person?.platformAdministrator) notFound()
  const api = await callApi()
  const rates = await api.reference.payRates()
  return (
    <AuthLayout homeHref="/organisations">
      <h1 className="text-title">Living Wage rates</h1>
      {rates.newerLivingWageDue ? (
        <div className="mt-4">
          <Notice tone="warning" title="A newer rate is due.">
            The newest announcement known is of {rates.newestAnnounced}. Rates are announced each October.
            Until the new one is entered, pages say that it is missing and check against the rate in force.
          </Notice>
        </div>
      ) : null}
      <div className="mt-6">
        <LivingWageForm action={enterLivingWageAction} />
      </div>
      <h2 className="mt-10 mb-2 text-xl">Rates known</h2>
      <DataTable
        caption="Living Wage announcements, newest first"
        captionHidden
        rows={rates.livingWage}
        rowKey={(row) => row.announced}
        columns={[
          { key: 'announced', header: 'Announced', cell: (row) => formatDate(isoDate(row.announced)) },
          { key: 'payBy', header: 'To be paid by', cell: (row) => formatDate(isoDate(row.payBy)) },
          { key: 'london', header: 'London', numeric: true, cell: (row) => `£${row.london}` },
          { key: 'uk', header: 'UK', numeric: true, cell: (row) => `£${row.uk}` },
          {
            key: 'confidence',
            header: 'How sure',
            cell: (row) => (
              <StatusTag
                tone={row.confidence === 'sourced' && row.fromMemory.length === 0 ? 'good' : 'caution'}
              >
                {row.confidence !== 'sourced'
                  ? 'Not confirmed'
                  : row.fromMemory.length > 0
                    ? `Sourced, but not: ${row.fromMemory.join(', ')}`
                    : 'Sourced'}
              </StatusTag>
            ),
          },
        ]}
      />
      <p className="mt-6">
        <LinkText href="/organisations">Back to your organisations</LinkText>
      </p>
    </AuthLayout>
  )
}
