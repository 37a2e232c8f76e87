import type { Clock } from '@daylight/application'
import { isoDate } from '@daylight/domain/dates'

const londonDate = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' })

/** The calendar date in London at an instant. */
export function dateInLondon(instant: Date) {
  return isoDate(londonDate.format(instant))
}

export const systemClock: Clock = {
  now: () => new Date(),
  today: () => dateInLondon(new Date()),
}
