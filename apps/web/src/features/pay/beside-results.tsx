import type { ShownBeside, ShownPaySummary } from '@daylight/contracts'
import { fromWire } from '@daylight/domain/exact'
import { formatHours } from '@daylight/domain/pay'
import { DataTable, Panel, Stack, Stat, StatList } from '@daylight/ui'
import { countWords } from './pay-words.ts'

type Timesheet = NonNullable<ShownBeside['timesheet']>
type Payments = NonNullable<ShownBeside['payments']>

const differenceWords: Readonly<Record<Timesheet['differences'][number]['code'], string>> = {
  fewer_hours_paid: 'Fewer hours paid than the timesheet has',
  unpaid_found: 'Unpaid work that the payroll does not know of',
  hours_taken: 'Hours taken from the timesheet',
  more_hours_paid: 'More hours paid than the timesheet has',
  no_shifts: 'Nothing in the timesheet',
}

const resultWords: Readonly<Record<Payments['lines'][number]['result'], string>> = {
  paid: 'Paid as declared',
  amount_differs: 'Another amount was paid',
  not_found: 'No payment found',
  cannot_say: 'Cannot be said',
}

const hours = (wire: string | null): string => {
  const value = wire === null ? null : fromWire(wire)
  return value ? formatHours(value) : '–'
}

/** What a timesheet and a file of payments say beside the payroll. Nothing where none came with it. */
export function BesideResults({ beside }: { readonly beside: ShownPaySummary['beside'] }) {
  if (beside === null) return null
  return (
    <>
      {beside.timesheet ? <TimesheetResult timesheet={beside.timesheet} /> : null}
      {beside.payments ? <PaymentsResult payments={beside.payments} /> : null}
    </>
  )
}

function TimesheetResult({ timesheet }: { readonly timesheet: Timesheet }) {
  const { shifts, differences, notInPayroll, overLimits, examples } = timesheet
  const found = differences.filter(({ lines }) => lines !== 0)
  return (
    <Panel id="timesheet" title="Beside the timesheet">
      <Stack>
        <p className="max-w-prose">
          {shifts.toLocaleString('en-GB')} shifts were read.{' '}
          {found.length === 0 ? 'The payroll pays the hours that the timesheet has.' : null}
        </p>
        <StatList>
          {found.map(({ code, lines }) => (
            <Stat key={code} label={differenceWords[code]} value={`Lines: ${countWords(lines)}`} />
          ))}
          {notInPayroll === 0 ? null : (
            <Stat
              label="In the timesheet, not in the payroll"
              value={`Workers: ${countWords(notInPayroll)}`}
            />
          )}
        </StatList>
        {overLimits.length > 0 ? (
          <div>
            <h3 className="text-base">Limits of working time that were passed</h3>
            <ul className="mt-1 grid gap-1">
              {overLimits.map(({ rule, name, basis, workers }) => (
                <li key={rule}>
                  {name}: {countWords(workers)}{' '}
                  <span className="text-muted">
                    ({basis === 'law' ? 'law' : 'ETI Base Code, apart from the law'})
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {examples.length > 0 ? (
          <DataTable
            caption="Lines that differ from the timesheet"
            captionHidden
            density="compact"
            rows={examples}
            rowKey={({ line, code }) => `${line} ${code}`}
            columns={[
              {
                key: 'worker',
                header: 'Worker',
                rowHeader: true,
                nowrap: true,
                cell: (row) => row.workerRef,
              },
              { key: 'line', header: 'Line', numeric: true, cell: ({ line }) => line },
              { key: 'what', header: 'What differs', cell: ({ code }) => differenceWords[code] },
              { key: 'payroll', header: 'Payroll', numeric: true, cell: ({ payroll }) => hours(payroll) },
              { key: 'sheet', header: 'Timesheet', numeric: true, cell: (row) => hours(row.timesheet) },
            ]}
          />
        ) : null}
      </Stack>
    </Panel>
  )
}

function PaymentsResult({ payments }: { readonly payments: Payments }) {
  const { credits, lines, creditsNotMatched, examples } = payments
  return (
    <Panel id="payments" title="Beside the payments">
      <Stack>
        <p className="max-w-prose">
          A cross-check: net pay was held against {credits.toLocaleString('en-GB')} payments. That none was
          found may only mean that somebody is paid in another way.
        </p>
        <StatList>
          {lines
            .filter(({ count }) => count !== 0)
            .map(({ result, count }) => (
              <Stat key={result} label={resultWords[result]} value={`Lines: ${countWords(count)}`} />
            ))}
          {creditsNotMatched === 0 ? null : (
            <Stat label="Payments to nobody in the payroll" value={countWords(creditsNotMatched)} />
          )}
        </StatList>
        {examples.length > 0 ? (
          <DataTable
            caption="Net pay that was not paid as declared"
            captionHidden
            density="compact"
            rows={examples}
            rowKey={({ line }) => String(line)}
            columns={[
              {
                key: 'worker',
                header: 'Worker',
                rowHeader: true,
                nowrap: true,
                cell: (row) => row.workerRef,
              },
              { key: 'line', header: 'Line', numeric: true, cell: ({ line }) => line },
              { key: 'what', header: 'What was found', cell: ({ result }) => resultWords[result] },
            ]}
          />
        ) : null}
      </Stack>
    </Panel>
  )
}
