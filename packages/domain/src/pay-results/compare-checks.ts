import { type PayVerdict, VERDICTS_RISING } from '../pay/index.ts'

/** What became of a person between two checks of one payroll, against one standard. */
export const PAY_CHANGES = ['worse', 'improved', 'same', 'cannot_compare', 'joined', 'left'] as const
export type PayChange = (typeof PAY_CHANGES)[number]

/** Whether somebody below the rate in both checks is further below it now, by an hour's pay. */
export const GAP_CHANGES = ['more', 'less', 'level'] as const
export type GapChange = (typeof GAP_CHANGES)[number]

/** Pounds an hour that a gap must grow or shrink by to count: pay is rounded to pence, so less is rounding. */
export const SMALLEST_GAP_CHANGE = '0.01'

/** A person's verdicts in the earlier and the later check; null where they are not in it. */
export interface StandingPair {
  readonly before: PayVerdict | null
  readonly now: PayVerdict | null
  /** Only for somebody below in both. */
  readonly gap: GapChange
}

export type PeopleInPair = StandingPair & { readonly people: number }

/** People by what became of them, and those that were below the rate. */
export interface ComparedPeople {
  readonly changes: Readonly<Record<PayChange, number>>
  readonly belowBefore: number
  /** Below then, at or above the rate now. */
  readonly putRight: number
  readonly stillBelow: number
  /** Below then and no longer in the payroll: still owed. */
  readonly leftBelow: number
}

/**
 * What became of one person. Nobody improves by missing data: a verdict that cannot be said, on either side, cannot
 * be compared, nor can a rate that is owed in one check and not in the other, unless they are now below it.
 */
export function changeOf({ before, now, gap }: StandingPair): PayChange {
  if (before === null) return 'joined'
  if (now === null) return 'left'
  if (before === 'cannot_say' || now === 'cannot_say') return 'cannot_compare'
  if (before === 'fail' && now === 'fail') {
    return gap === 'more' ? 'worse' : gap === 'less' ? 'improved' : 'same'
  }
  if (now === 'fail') return 'worse'
  if (before === 'fail') return now === 'pass' ? 'improved' : 'cannot_compare'
  return before === now ? 'same' : 'cannot_compare'
}

/** Names a pair in one text, for a store that groups by it. */
export function pairKey({ before, now, gap }: StandingPair): string {
  return `${before ?? 'absent'}>${now ?? 'absent'}:${gap}`
}

function allPairs(): StandingPair[] {
  const verdicts = [null, ...VERDICTS_RISING]
  return verdicts.flatMap((before) =>
    verdicts.flatMap((now) => GAP_CHANGES.map((gap): StandingPair => ({ before, now, gap }))),
  )
}

const PAIRS_BY_KEY: ReadonlyMap<string, StandingPair> = new Map(
  allPairs().map((pair) => [pairKey(pair), pair]),
)

/** The pair that a text names; undefined for any other text. */
export function pairOfKey(key: string): StandingPair | undefined {
  return PAIRS_BY_KEY.get(key)
}

/** The names of all pairs that a change is made of. */
export function pairKeysOf(change: PayChange): string[] {
  return [...PAIRS_BY_KEY].filter(([, pair]) => changeOf(pair) === change).map(([key]) => key)
}

/** Adds up the people of each pair. */
export function comparePeople(pairs: readonly PeopleInPair[]): ComparedPeople {
  const changes = { worse: 0, improved: 0, same: 0, cannot_compare: 0, joined: 0, left: 0 }
  for (const pair of pairs) changes[changeOf(pair)] += pair.people
  const count = (having: (pair: StandingPair) => boolean) =>
    pairs.filter(having).reduce((total, { people }) => total + people, 0)
  return {
    changes,
    belowBefore: count(({ before }) => before === 'fail'),
    putRight: count(({ before, now }) => before === 'fail' && now === 'pass'),
    stillBelow: count(({ before, now }) => before === 'fail' && now === 'fail'),
    leftBelow: count(({ before, now }) => before === 'fail' && now === null),
  }
}
