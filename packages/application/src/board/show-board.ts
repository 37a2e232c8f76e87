import { authorise, type MemberActor, roleMay } from '@daylight/domain/access'
import { isoDate } from '@daylight/domain/dates'
import {
  type BoardAction,
  type BoardOpening,
  besideLastYear,
  CONTRADICTIONS,
  type Contradiction,
  type ContradictionKind,
  findContradictions,
  openBoardFigure,
} from '@daylight/domain/remediation'
import {
  addRemedies,
  isInFigure,
  type MoneyFigure,
  type MoneyPart,
  type MoneySum,
} from '@daylight/domain/remedy'
import { readBuyerConduct } from '../findings/buyer-conduct.ts'
import type { PlacedConductNote } from '../ports/buyer-conduct-repository.ts'
import type { Deps } from '../ports/deps.ts'
import { type KeyedPage, type PageAsked, pageByKey } from './page-by-key.ts'
import { type BoardFigures, readBoardFigures } from './read-board-figures.ts'
import { type BoardRemedy, readBoardMoney } from './read-board-money.ts'

/** Where the corrective actions and the money stand. Every figure opens to its list by one of the calls below. */
export async function showBoard(deps: Deps, actor: MemberActor): Promise<BoardFigures> {
  authorise(actor, 'finding:read')
  return deps.database.withTenant(actor, async (tx) =>
    readBoardFigures(tx, {
      today: deps.clock.today(),
      actions: await tx.board.actions(),
      withConduct: roleMay(actor.role, 'buyer_conduct:read'),
    }),
  )
}

/** A page of the actions behind a figure of the board; the total is the figure. */
export async function listBoardActions(
  deps: Deps,
  actor: MemberActor,
  input: Omit<BoardOpening, 'span'> &
    PageAsked & { readonly from?: string | undefined; readonly to?: string | undefined },
): Promise<KeyedPage<BoardAction>> {
  authorise(actor, 'finding:read')
  const actions = await deps.database.withTenant(actor, (tx) => tx.board.actions())
  const { from, to } = input
  const span = from !== undefined && to !== undefined ? { from: isoDate(from), to: isoDate(to) } : undefined
  const behind = openBoardFigure({ ...input, span }, actions, deps.clock.today())
  return pageByKey(behind, ({ dueOn, id }) => `${dueOn} ${id}`, input)
}

export interface BoardMoneyList extends KeyedPage<BoardRemedy> {
  readonly figure: MoneyFigure
}

/** A page of the remedies that a sum of money counts, with that sum. */
export async function listBoardMoney(
  deps: Deps,
  actor: MemberActor,
  input: PageAsked & { readonly sum: MoneySum; readonly part: MoneyPart },
): Promise<BoardMoneyList> {
  authorise(actor, 'finding:read')
  const { sum, part } = input
  const all = await deps.database.withTenant(actor, (tx) => readBoardMoney(tx, deps.clock.today()))
  const figure = addRemedies(all.map(({ money }) => money[sum])).find((one) => one.part === part)
  if (figure === undefined) throw new Error(`No figure is made of the part ${part}.`)
  const counted = all.filter(({ money }) => isInFigure(money[sum], part) === true)
  return { ...pageByKey(counted, ({ openedAt, id }) => `${openedAt} ${id}`, input), figure }
}

export type BoardConductNote = PlacedConductNote & { readonly causeLabel: string }

/** A page of the notes on our own part that the board counts: of one cause, in these twelve months or those before. */
export async function listBoardConduct(
  deps: Deps,
  actor: MemberActor,
  input: PageAsked & { readonly cause?: string | undefined; readonly year: 'now' | 'before' },
): Promise<KeyedPage<BoardConductNote>> {
  authorise(actor, 'buyer_conduct:read')
  const { from, to } = besideLastYear([], deps.clock.today())[input.year]
  const notes = await deps.database.withTenant(actor, (tx) => readBuyerConduct(tx, { first: from, last: to }))
  const asked = notes.filter(({ cause }) => input.cause === undefined || cause === input.cause)
  return pageByKey(asked, ({ writtenAt, id }) => `${writtenAt} ${id}`, input)
}

/** What does not fit together in the records, as a list to work through: an entry goes when its cause is mended. */
export async function listContradictions(
  deps: Deps,
  actor: MemberActor,
  input: PageAsked,
): Promise<KeyedPage<Contradiction>> {
  authorise(actor, 'finding:read')
  const actions = await deps.database.withTenant(actor, (tx) => tx.board.actions())
  const found = findContradictions(actions, deps.clock.today())
  // In the order of the rules: a place in the list would not stay with its row when others go.
  const rank = (kind: ContradictionKind) => String(CONTRADICTIONS.indexOf(kind)).padStart(2, '0')
  return pageByKey(found, ({ kind, action }) => `${rank(kind)} ${action.id}`, input)
}
