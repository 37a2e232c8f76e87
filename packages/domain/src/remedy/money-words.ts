import type { MoneyPart, MoneySum } from './add-remedies.ts'

/** What the sums of money owed are called, and what each is. */
export const moneySumWords: Readonly<Record<MoneySum, readonly [name: string, note: string]>> = {
  law: ['By law', 'Legal minimum; owed at the rates of today'],
  livingWage: ['Up to the Living Wage', 'The commitment; what is paid by law counts here too'],
  fees: ['Recruitment fees', 'The employer pays, never the worker'],
}

export const moneyPartWords: Readonly<Record<MoneyPart, string>> = {
  found: 'Found',
  owed: 'Owed',
  paid: 'Repaid',
  left: 'Left',
}
