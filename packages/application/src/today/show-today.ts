import { type Actor, authorise } from '@daylight/domain/access'
import { addDays, addMonths, compareDates, formatDate, isoDate } from '@daylight/domain/dates'
import type { Register } from '@daylight/domain/records'
import { isNewerLivingWageDue } from '@daylight/domain/reference'
import type { Deps } from '../ports/deps.ts'
import type { TodayAction, TodayCheck, TodayDispute } from '../ports/today-repository.ts'
import { readPayRates } from '../reference/read-pay-rates.ts'

export interface Today {
  readonly newerLivingWageDue: boolean
  readonly overdue: readonly TodayAction[]
  readonly dueSoon: readonly TodayAction[]
  readonly toVerify: readonly TodayAction[]
  readonly disputes: readonly TodayDispute[]
  /** Our own records whose next day has passed, the earliest first. */
  readonly recordsOverdue: readonly {
    readonly id: string
    readonly register: Register
    readonly title: string
    readonly nextOn: string
  }[]
  readonly checksWaiting: readonly TodayCheck[]
  /** Copies of the statement to be sent, overdue or due soon. */
  readonly copiesDue: readonly { readonly id: string; readonly dueOn: string; readonly overdue: boolean }[]
  readonly counts: {
    readonly suppliers: number
    readonly suppliersNeverChecked: number
    readonly openFindings: number
  }
  readonly statement: {
    readonly id: string
    readonly periodEnd: string
    readonly status: string
    /** Six months after the year's end, as the statutory guidance advises; not a legal deadline. */
    readonly publishBy: string
    readonly late: boolean
  } | null
}

const SOON_DAYS = 7
const LONGEST_LIST = 8
const MONTHS_TO_PUBLISH = 6

/** What waits for somebody, most pressing first. */
export async function showToday(deps: Deps, actor: Actor): Promise<Today> {
  authorise(actor, 'organisation:read')
  const today = deps.clock.today()
  return deps.database.withTenant(actor, async (tx) => {
    const due = await tx.today.listActionsDue({ dueBy: addDays(today, SOON_DAYS), limit: LONGEST_LIST * 2 })
    const copies = await tx.copyRequests.listDue(addDays(today, SOON_DAYS), LONGEST_LIST)
    const statement = await tx.today.newestStatement()
    const publishBy = statement ? addMonths(isoDate(statement.periodEnd), MONTHS_TO_PUBLISH) : today
    return {
      newerLivingWageDue: isNewerLivingWageDue(await readPayRates(tx.reference), today),
      overdue: due.filter((action) => action.dueOn < today).slice(0, LONGEST_LIST),
      dueSoon: due.filter((action) => action.dueOn >= today).slice(0, LONGEST_LIST),
      toVerify: await tx.today.listActionsToVerify(LONGEST_LIST),
      disputes: await tx.today.listDisputes(LONGEST_LIST),
      recordsOverdue: (await tx.ownRecords.listDue(addDays(today, -1)))
        .slice(0, LONGEST_LIST)
        .map(({ id, register, title, nextOn }) => ({ id, register, title, nextOn: nextOn ?? today })),
      copiesDue: copies.map(({ id, dueOn }) => ({ id, dueOn, overdue: dueOn < today })),
      checksWaiting: await tx.today.listChecksWaiting(LONGEST_LIST),
      counts: await tx.today.counts(),
      statement: statement && {
        ...statement,
        publishBy: formatDate(publishBy),
        late: statement.status !== 'signed' && compareDates(publishBy, today) < 0,
      },
    }
  })
}
