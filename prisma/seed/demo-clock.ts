import { dateInLondon } from '@daylight/adapters'
import type { Clock } from '@daylight/application'
import { isoDate } from '@daylight/domain/dates'

export interface DemoClock extends Clock {
  /** Everything that is done from now on happened on this day, in the order it is done. */
  moveTo(date: string): void
}

const NINE_IN_THE_MORNING = 'T09:00:00.000Z'
const SECONDS_BETWEEN = 37

/** A clock that stands where the story is. Each look at it is a little later than the one before. */
export function createDemoClock(start: string): DemoClock {
  let now = new Date(`${isoDate(start)}${NINE_IN_THE_MORNING}`).getTime()
  return {
    moveTo: (date) => {
      const day = new Date(`${isoDate(date)}${NINE_IN_THE_MORNING}`).getTime()
      if (day > now) now = day
    },
    now: () => {
      now += SECONDS_BETWEEN * 1000
      return new Date(now)
    },
    today: () => dateInLondon(new Date(now)),
  }
}
