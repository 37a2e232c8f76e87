import type { CommitteePrint } from '@daylight/application'
import { fromWire, ZERO } from '@daylight/domain/exact'
import { formatPounds } from '@daylight/domain/pay'
import { boardAddresses } from '@daylight/domain/remediation'
import { MONEY_PARTS, moneyPartWords, moneySumWords } from '@daylight/domain/remedy'
import { type Cell, linked, number, paragraph, table, text } from './committee-cells.ts'
import type { DocumentSection } from './document-model.ts'

/** Sums over every payroll that is followed up: never of fewer than five people. */
export function money(print: CommitteePrint): DocumentSection {
  const href = boardAddresses(print.home)
  const { remedies, sums } = print.board.money
  const none = paragraph('No money is followed up.')
  const rows = sums.map(({ sum, people, parts }): readonly Cell[] => [
    text(moneySumWords[sum][0]),
    text(people === null ? 'Not shown' : number(people)),
    ...MONEY_PARTS.map((part): Cell => {
      const figure = parts.find((one) => one.part === part)
      if (figure === undefined || figure.remedies === 0) {
        return text(figure === undefined || figure.leftOut === 0 ? '–' : 'Not shown')
      }
      return linked(formatPounds(fromWire(figure.amount) ?? ZERO), href.money(sum, part))
    }),
  ])
  return {
    id: 'money',
    title: 'Money owed to workers',
    blocks:
      remedies === 0
        ? [none]
        : [
            table(
              'Money found, owed, repaid and left, as it stands today.',
              ['Sum', 'People', ...MONEY_PARTS.map((part) => moneyPartWords[part])],
              rows,
            ),
            paragraph(
              `From ${number(remedies)} ${remedies === 1 ? 'payroll' : 'payrolls'}. The sums are never added: the same pound may be in two of them. Repaid is what a payroll or a payslip shows, never a promise. What is of fewer than five people, or would give them away, is in no figure.`,
            ),
          ],
  }
}
