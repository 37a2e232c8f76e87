import type { PayChangeListView, PayComparisonView } from '@daylight/contracts'

type Change = keyof NonNullable<NonNullable<PayComparisonView['since']>['livingWage']>['changes']
type Standard = 'living_wage' | 'minimum_wage'

export const changeWords: Readonly<Record<Change, string>> = {
  worse: 'Worse',
  improved: 'Improved',
  same: 'The same',
  cannot_compare: 'Cannot compare',
  joined: 'New',
  left: 'Gone',
}

/** What each word stands for. */
export const changeMeanings: Readonly<Record<Change, string>> = {
  worse: 'Below the rate now and not before, or further below it by at least a penny an hour.',
  improved: 'Below before and paid the rate now, or less below it by at least a penny an hour.',
  same: 'As before: at or above the rate in both checks, or as far below it.',
  cannot_compare: 'One of the two checks could not say, or the rate was owed in only one of them.',
  joined: 'In this payroll and not in the one before.',
  left: 'In the payroll before and not in this one. What they were owed they still are.',
}

const standing = {
  pass: 'At or above',
  fail: 'Below',
  cannot_say: 'Cannot say',
  out_of_scope: 'Out of scope',
} as const

export function standingWords(worker: PayChangeListView['workers'][number]['now']): string {
  return worker === null ? 'Not in this payroll' : standing[worker.verdict]
}

export function changesHref(base: string, standard: Standard, change: Change): string {
  return `${base}/changes?standard=${standard}&show=${change}`
}

const people = (count: number) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'person' : 'people'}`

/** What became of those who were below, in a sentence. */
export function belowWords(
  standard: string,
  compared: NonNullable<NonNullable<PayComparisonView['since']>['livingWage']>,
): string {
  const { belowBefore, putRight, stillBelow, leftBelow } = compared
  if (belowBefore === 0) return `Nobody was below the ${standard} then.`
  const unclear = belowBefore - putRight - stillBelow - leftBelow
  const parts = [
    putRight > 0 ? `${putRight} ${putRight === 1 ? 'is' : 'are'} paid it now` : null,
    stillBelow > 0 ? `${stillBelow} ${stillBelow === 1 ? 'is' : 'are'} still below it` : null,
    leftBelow > 0 ? `${leftBelow} ${leftBelow === 1 ? 'is' : 'are'} no longer in the payroll` : null,
    unclear > 0 ? `of ${unclear} it cannot be said` : null,
  ].filter((part) => part !== null)
  const list = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : (parts[0] ?? '')
  return `Of ${people(belowBefore)} below the ${standard} then, ${list}.`
}
