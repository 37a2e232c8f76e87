import { MONEY_PARTS, type MoneyPart } from '@daylight/domain/remedy'
import { DataTable, LinkText, Panel } from '@daylight/ui'
import { pounds } from '@/features/pay/pay-words.ts'
import type { OrganisationPage } from '@/server/api.ts'
import type { boardHref } from './board-href.ts'
import { partWords, plural, sumWords } from './words.ts'

type Money = Awaited<ReturnType<OrganisationPage['api']['board']['get']>>['money']
type Sum = Money['sums'][number]

/** Money found, owed and repaid, over every payroll that is followed up: never of fewer than five people. */
export function MoneyPanel({
  money,
  href,
}: {
  readonly money: Money
  readonly href: ReturnType<typeof boardHref>
}) {
  const leftOut = Math.max(0, ...money.sums.flatMap(({ parts }) => parts.map((part) => part.leftOut)))
  return (
    <Panel title="Money owed to workers" id="money">
      {money.remedies === 0 ? (
        <p className="max-w-prose text-muted">
          No money is followed up yet. Open a finding of a pay check and choose “Money owed to workers”.
        </p>
      ) : (
        <>
          <DataTable
            caption="Money found, owed, repaid and left"
            captionHidden
            rows={money.sums}
            rowKey={({ sum }) => sum}
            columns={[
              {
                key: 'sum',
                header: 'Sum',
                rowHeader: true,
                cell: ({ sum }) => (
                  <>
                    {sumWords[sum][0]}
                    <span className="block text-sm font-normal text-muted">{sumWords[sum][1]}</span>
                  </>
                ),
              },
              {
                key: 'people',
                header: 'People',
                numeric: true,
                cell: ({ people }) => (people === null ? 'Not shown' : people.toLocaleString('en-GB')),
              },
              ...MONEY_PARTS.map((part) => ({
                key: part,
                header: partWords[part],
                numeric: true,
                cell: (sum: Sum) => <Amount sum={sum} part={part} href={href} />,
              })),
            ]}
          />
          <p className="mt-3 max-w-prose text-sm text-muted">
            From {plural(money.remedies, 'payroll', 'payrolls')} with money that is followed up. The sums are
            never added: the same pound may be in two of them. Repaid is what a payroll or a payslip shows,
            never a promise. Somebody owed in two payrolls counts twice among the people.
            {leftOut === 0
              ? ''
              : ' What is owed to fewer than five people, or would give them away, is in no figure; each list says how many payrolls that leaves out.'}
          </p>
        </>
      )}
    </Panel>
  )
}

function Amount(props: {
  readonly sum: Sum
  readonly part: MoneyPart
  readonly href: ReturnType<typeof boardHref>
}) {
  const { sum, part, href } = props
  const figure = sum.parts.find((one) => one.part === part)
  if (figure === undefined) return null
  if (figure.remedies === 0) return figure.leftOut === 0 ? '–' : 'Not shown'
  return (
    <LinkText href={href.money(sum.sum, part)}>
      {pounds(figure.amount)}
      <span className="sr-only">
        {' '}
        {partWords[part]}, {sumWords[sum.sum][0]}: show where
      </span>
    </LinkText>
  )
}
