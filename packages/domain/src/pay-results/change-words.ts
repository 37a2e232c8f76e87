import type { PayVerdict } from '../pay/index.ts'
import type { ComparedPeople, PayChange } from './compare-checks.ts'

/** What became of people between two checks, the same on a page and in a document. */
export const changeWords: Readonly<Record<PayChange, string>> = {
  worse: 'Worse',
  improved: 'Improved',
  same: 'The same',
  cannot_compare: 'Cannot compare',
  joined: 'New',
  left: 'Gone',
}

/** What each word stands for. */
export const changeMeanings: Readonly<Record<PayChange, string>> = {
  worse: 'Below the rate now and not before, or further below it by at least a penny an hour.',
  improved: 'Below before and paid the rate now, or less below it by at least a penny an hour.',
  same: 'As before: at or above the rate in both checks, or as far below it.',
  cannot_compare: 'One of the two checks could not say, or the rate was owed in only one of them.',
  joined: 'In this payroll and not in the one before.',
  left: 'In the payroll before and not in this one. What they were owed they still are.',
}

const standing: Readonly<Record<PayVerdict, string>> = {
  pass: 'At or above',
  fail: 'Below',
  cannot_say: 'Cannot say',
  out_of_scope: 'Out of scope',
}

export function standingWords(worker: { readonly verdict: PayVerdict } | null): string {
  return worker === null ? 'Not in this payroll' : standing[worker.verdict]
}

const people = (count: number) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'person' : 'people'}`

/** What became of those who were below, in a sentence. */
export function belowWords(
  standard: string,
  compared: Pick<ComparedPeople, 'belowBefore' | 'putRight' | 'stillBelow' | 'leftBelow'>,
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

export const NOT_TOLD =
  'Who improved and who got worse is not told to your role here: some of the groups are of fewer than five people.'

/** What amounts owed by period are, and are not. */
export const OWED_MEANINGS: readonly string[] = [
  'Each period counts once, by its latest check. What has been paid back since is not taken off here: the money owed on its finding follows that. Arrears stand as they were reckoned on the day of their check; the law counts them at the rate of the day they are paid, so they may be more by now.',
]

export const OVERLAP_WORDS = 'Some periods overlap: what is missing in both of them may be counted twice.'
