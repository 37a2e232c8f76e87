import type { IsoDate } from '@daylight/domain/dates'
import {
  actionsBehind,
  BOARD_FIGURES,
  BOARD_GROUPS,
  type BoardAction,
  type BoardFigure,
  type BoardGroup,
  type BoardLine,
  type BoardSpan,
  type BoardYear,
  besideLastYear,
  countOpenBy,
  findContradictions,
  medianDaysToVerify,
  type YearBeside,
  yearOnYear,
} from '@daylight/domain/remediation'
import { addRemedies, MONEY_SUMS, type MoneyFigure, type MoneySum } from '@daylight/domain/remedy'
import { readBuyerConduct } from '../findings/buyer-conduct.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { readBoardMoney } from './read-board-money.ts'

/** Every figure of the board, for its page and for the documents made from it. Each opens to what it counts. */
export interface BoardFigures {
  readonly asOf: IsoDate
  readonly figures: readonly { readonly figure: BoardFigure; readonly count: number }[]
  /** From asking to verifying, over all that were verified; how many they are. */
  readonly timeToVerify: { readonly medianDays: number | null; readonly verified: number }
  readonly beside: YearBeside
  readonly years: readonly BoardYear[]
  readonly groups: readonly { readonly group: BoardGroup; readonly lines: readonly BoardLine[] }[]
  readonly money: BoardMoney
  /** What our own price, notice or payment had to do with it; null for those who may not see it. */
  readonly conduct: readonly ConductCount[] | null
  readonly contradictions: number
}

/** Money owed to workers, in three sums that are never added: the same pound may be in two of them. */
export interface BoardMoney {
  readonly remedies: number
  readonly sums: readonly {
    readonly sum: MoneySum
    /** People owed, in the remedies told; whoever is owed in two of them counts twice. Null where none is told. */
    readonly people: number | null
    readonly parts: readonly MoneyFigure[]
  }[]
}

export interface ConductCount {
  readonly cause: string
  readonly label: string
  /** Notes written in the last twelve months, and in the twelve before. */
  readonly now: number
  readonly before: number
}

/**
 * The figures of the board on a day: the one place they are counted in. Whoever calls it has asked for `finding:read`,
 * and for `buyer_conduct:read` where it asks for the organisation's own part.
 */
export async function readBoardFigures(
  tx: TenantTransaction,
  asked: {
    readonly today: IsoDate
    /** Every action of the board. */
    readonly actions: readonly BoardAction[]
    readonly withConduct: boolean
  },
): Promise<BoardFigures> {
  const { today, actions } = asked
  const remedies = await readBoardMoney(tx, today)
  const beside = besideLastYear(actions, today)
  return {
    asOf: today,
    figures: BOARD_FIGURES.map((figure) => ({
      figure,
      count: actionsBehind(figure, actions, today).length,
    })),
    timeToVerify: {
      medianDays: medianDaysToVerify(actions),
      verified: actionsBehind('verified', actions, today).length,
    },
    beside,
    years: yearOnYear(actions, today),
    groups: BOARD_GROUPS.map((group) => ({ group, lines: countOpenBy(group, actions, today) })),
    money: {
      remedies: remedies.length,
      sums: MONEY_SUMS.map((sum) => {
        const money = remedies.map((remedy) => remedy.money[sum])
        const told = money.flatMap(({ people }) => (typeof people === 'number' ? [people] : []))
        const people = told.reduce((all, one) => all + one, 0)
        const hidden = people === 0 && told.length < money.length
        return { sum, people: hidden ? null : people, parts: addRemedies(money) }
      }),
    },
    conduct: asked.withConduct ? await countConduct(tx, beside) : null,
    contradictions: findContradictions(actions, today).length,
  }
}

async function countConduct(tx: TenantTransaction, beside: YearBeside): Promise<readonly ConductCount[]> {
  const notesIn = ({ from, to }: BoardSpan) => readBuyerConduct(tx, { first: from, last: to })
  const [now, before] = [await notesIn(beside.now), await notesIn(beside.before)]
  const causes = new Map([...before, ...now].map(({ cause, causeLabel }) => [cause, causeLabel]))
  const count = (notes: typeof now, cause: string) => notes.filter((note) => note.cause === cause).length
  return [...causes]
    .map(([cause, label]) => ({ cause, label, now: count(now, cause), before: count(before, cause) }))
    .sort((a, b) => b.now - a.now || b.before - a.before || (a.label < b.label ? -1 : 1))
}
