import type { ReactNode } from 'react'
import { cx } from './cx.ts'

export type WorkingLine = {
  readonly label: ReactNode
  /** As it is to be read: "+ 7.50", "£1,674.00". */
  readonly amount: ReactNode
  /** Why it counts, or where it comes from. */
  readonly note?: ReactNode
  readonly total?: boolean | undefined
}

/** A sum that can be redone by hand: what, how much, why; totals strong. */
export function Working({
  caption,
  lines,
}: {
  readonly caption: string
  readonly lines: readonly WorkingLine[]
}) {
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{caption}</caption>
      <tbody>
        {lines.map((line, index) => (
          <tr
            key={index}
            className={cx(
              'border-b border-dashed border-line last:border-b-0 max-sm:grid max-sm:grid-cols-[1fr_auto] max-sm:gap-x-4 max-sm:py-1.5',
              line.total && 'font-bold',
            )}
          >
            <th
              scope="row"
              className={cx('py-1 text-start sm:ps-2.5', line.total ? 'font-bold' : 'font-normal')}
            >
              {line.label}
            </th>
            <td className="py-1 text-end whitespace-nowrap tabular-nums sm:ps-6">{line.amount}</td>
            <td className="py-1 text-sm text-muted max-sm:col-span-2 sm:ps-5 sm:text-[0.9375rem]">
              {line.note}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
