import type { PayMonthsView } from '@daylight/contracts'
import { DataTable, LinkText, Stack } from '@daylight/ui'
import { countWords, periodWords, pounds } from './pay-words.ts'

type Period = PayMonthsView['payrolls'][number]['periods'][number]

const amount = (wire: string | null) => (wire === null ? 'Not shown' : pounds(wire))

const measures: readonly { readonly name: string; readonly of: (period: Period) => string }[] = [
  { name: 'People checked', of: ({ people }) => countWords(people) },
  { name: 'Below the Living Wage', of: ({ below }) => countWords(below) },
  { name: 'Below the legal minimum', of: ({ belowMinimum }) => countWords(belowMinimum) },
  { name: 'Could not be said', of: ({ cannotSay }) => countWords(cannotSay) },
  { name: 'Short of the Living Wage', of: ({ shortfall }) => amount(shortfall) },
  { name: 'Owed in law', of: ({ arrears }) => amount(arrears) },
]

/** The last periods of each payroll in columns, the earliest first. Nothing where no payroll has two. */
export function MonthsSideBySide(props: { readonly months: PayMonthsView; readonly checks: string }) {
  const { payrolls } = props.months
  if (payrolls.length === 0) return null
  return (
    <Stack gap="small">
      {payrolls.map(({ siteId, siteName, periods }) => (
        <DataTable
          key={siteId ?? 'all'}
          caption={siteName ? `Period by period: ${siteName}` : 'Period by period'}
          narrow="scroll"
          rows={measures}
          rowKey={({ name }) => name}
          columns={[
            { key: 'measure', header: 'Measure', rowHeader: true, cell: ({ name }) => name },
            ...periods.map((period) => ({
              key: period.id,
              header: periodWords(period) ?? period.periodStart,
              numeric: true,
              cell: ({ of }: (typeof measures)[number]) => of(period),
            })),
          ]}
          footer={
            <tr>
              <th scope="row" className="px-4 py-2.5 text-start">
                The check
              </th>
              {periods.map((period) => (
                <td key={period.id} className="px-4 py-2.5 text-end">
                  <LinkText href={`${props.checks}/${period.id}`}>
                    Open<span className="sr-only"> {periodWords(period)}</span>
                  </LinkText>
                </td>
              ))}
            </tr>
          }
        />
      ))}
    </Stack>
  )
}
