import type { RemedyShown } from '@daylight/contracts'
import { formatDate, isoDate } from '@daylight/domain/dates'
import { DataTable, Notice, Panel, Stack, Stat, StatList, StatusTag } from '@daylight/ui'
import { EvidenceGradeTag } from '../findings/words.tsx'
import { countWords, periodWords, pounds } from '../pay/pay-words.ts'

interface RemedyProps {
  readonly remedy: RemedyShown
}
type Sum = RemedyShown['shown']['law']

const amount = (wire: string | null) => (wire === null ? 'Not shown' : pounds(wire))
const day = (text: string) => formatDate(isoDate(text), 'short')

/** The three sums, which are never added, and how many people have what they are owed. */
export function RemedySums({ remedy: { shown, leaversOwed, behind } }: RemedyProps) {
  const rows: readonly {
    readonly key: string
    readonly name: string
    readonly note: string
    readonly sum: Sum
  }[] = [
    { key: 'law', name: 'By law', note: 'Legal minimum, at today’s rates', sum: shown.law },
    {
      key: 'living',
      name: 'Up to the Living Wage',
      note: 'At the rate of the period; what is paid by law counts here too',
      sum: shown.livingWage,
    },
    { key: 'fees', name: 'Recruitment fees', note: 'The employer pays, never the worker', sum: shown.fees },
  ]
  const { settled, part_paid: partPaid, unpaid } = shown.progress
  return (
    <Panel title="What is owed, paid and left">
      <Stack>
        <StatList>
          <Stat label="People" value={countWords(shown.people)} />
          <Stat label="Paid in full" value={countWords(settled)} />
          <Stat label="Paid in part" value={countWords(partPaid)} />
          <Stat label="Paid nothing yet" value={countWords(unpaid)} />
        </StatList>
        <DataTable
          caption="What is owed, paid and left"
          captionHidden
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            {
              key: 'name',
              header: 'Sum',
              rowHeader: true,
              cell: ({ name, note }) => (
                <>
                  {name}
                  <span className="block text-sm font-normal text-muted">{note}</span>
                </>
              ),
            },
            { key: 'people', header: 'People', numeric: true, cell: ({ sum }) => countWords(sum.people) },
            { key: 'owed', header: 'Owed', numeric: true, cell: ({ sum }) => amount(sum.owed) },
            { key: 'paid', header: 'Paid', numeric: true, cell: ({ sum }) => amount(sum.paid) },
            {
              key: 'left',
              header: 'Left',
              numeric: true,
              cell: ({ sum }) => <strong>{amount(sum.left)}</strong>,
            },
          ]}
        />
        <p className="max-w-prose text-sm text-muted">
          The sums are never added: the same pound may be in two of them. Who is owed what is not shown here.
          “Not shown” stands where a figure would be that of fewer than five people.
        </p>
        {leaversOwed === null || leaversOwed === 0 ? null : (
          <Notice title={`Still owed, and not in the newest payroll: ${countWords(leaversOwed)}.`}>
            People who have left are owed the same. Ask the employer how it will reach them.
          </Notice>
        )}
        {behind === null ? null : (
          <Notice tone="warning" title={`${pounds(behind)} should have been paid by now and was not.`} />
        )}
      </Stack>
    </Panel>
  )
}

export function RemedySchedule({ remedy: { schedule, scheduledOn } }: RemedyProps) {
  if (schedule === null || schedule.length === 0) {
    return (
      <p className="text-muted">
        {scheduledOn === null
          ? 'No schedule is agreed yet.'
          : 'Agreed; the amounts are of too few people to be shown.'}
      </p>
    )
  }
  return (
    <DataTable
      caption="Payments agreed"
      captionHidden
      density="compact"
      rows={schedule}
      rowKey={({ dueOn }) => dueOn}
      columns={[
        { key: 'due', header: 'Due', rowHeader: true, cell: ({ dueOn }) => day(dueOn) },
        { key: 'amount', header: 'Amount', numeric: true, cell: (one) => pounds(one.amount) },
        {
          key: 'passed',
          header: 'Day',
          cell: ({ passed }) => (passed ? <StatusTag tone="neutral">Passed</StatusTag> : 'To come'),
        },
      ]}
    />
  )
}

export function RemedyPayments({ remedy: { payments } }: RemedyProps) {
  return (
    <DataTable
      caption="Payments"
      captionHidden
      density="compact"
      rows={payments}
      rowKey={({ paidOn, kind, source, grade }) => [paidOn, kind, source, grade].join(' ')}
      columns={[
        { key: 'day', header: 'Paid', rowHeader: true, cell: ({ paidOn }) => day(paidOn) },
        { key: 'kind', header: 'What', cell: ({ kind }) => (kind === 'wages' ? 'Wages' : 'Fees') },
        {
          key: 'source',
          header: 'Shown by',
          cell: ({ source }) => (source === 'payroll' ? 'A payroll file' : 'A payslip'),
        },
        { key: 'grade', header: 'How strong', cell: ({ grade }) => <EvidenceGradeTag grade={grade} /> },
        { key: 'people', header: 'People', numeric: true, cell: ({ people }) => countWords(people) },
        { key: 'amount', header: 'Amount', numeric: true, cell: (one) => amount(one.amount) },
      ]}
      empty={<p className="text-muted">No payment is shown yet. A promise is none.</p>}
    />
  )
}

/** Each sum by period and rates, so that it can be redone with a calculator. */
export function RemedyWorking({ remedy: { shown } }: RemedyProps) {
  if (shown.groups === null) {
    return (
      <p className="max-w-prose text-muted">
        The working is by period, and some of it is of fewer than five people: so none of it is shown.
      </p>
    )
  }
  return (
    <>
      <p className="max-w-prose">
        By law, arrears are what was missing in the period ÷ the rate then × the rate now, and never less than
        what was missing. A part payment is taken off the oldest period first; what is left is reckoned anew
        when rates rise (National Minimum Wage Act 1998, section 17).
      </p>
      <DataTable
        caption="By period and rates"
        captionHidden
        density="compact"
        rows={shown.groups}
        rowKey={({ periodStart, periodEnd, rateThen, rateNow }) =>
          [periodStart, periodEnd, rateThen, rateNow].join(' ')
        }
        columns={[
          { key: 'period', header: 'Period', rowHeader: true, cell: (group) => periodWords(group) },
          { key: 'people', header: 'People', numeric: true, cell: ({ people }) => countWords(people) },
          {
            key: 'made',
            header: 'Made from',
            cell: ({ underpayment, rateThen, rateNow }) =>
              rateThen === null || rateNow === null
                ? 'The legal minimum was met'
                : `${pounds(underpayment)} ÷ ${pounds(rateThen)} × ${pounds(rateNow)}`,
          },
          { key: 'owed', header: 'Owed by law', numeric: true, cell: ({ law }) => amount(law.owed) },
          { key: 'left', header: 'Left by law', numeric: true, cell: ({ law }) => amount(law.left) },
          {
            key: 'short',
            header: 'Short of the Living Wage',
            numeric: true,
            cell: ({ livingWage }) => amount(livingWage.owed),
          },
          {
            key: 'shortLeft',
            header: 'Left up to it',
            numeric: true,
            cell: ({ livingWage }) => amount(livingWage.left),
          },
        ]}
      />
    </>
  )
}
