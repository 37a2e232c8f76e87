import { type DueDay, tellDueDay } from '@daylight/domain/reminders'
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'

export interface CalendarOptions {
  readonly organisation: string
  readonly days: readonly DueDay[]
  /** What the addresses of the days' paths begin with: no slash at the end. */
  readonly home: string
  readonly now: Date
}

const HOURS_BETWEEN_READINGS = 6

/**
 * The days as an iCalendar (RFC 5545): whole days of London, which take no time away from anybody. An entry keeps its
 * UID when its day moves, so that calendars move it and do not show it twice.
 */
export function writeCalendar({ organisation, days, home, now }: CalendarOptions): string {
  const calendar = ical({
    name: `Daylight: ${organisation}`,
    prodId: { company: 'Daylight', product: 'Due days', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: HOURS_BETWEEN_READINGS * 3600,
  })
  // Not as the library's own zone, which would write the stamps in it too: they are of UTC (RFC 5545, 3.8.7.2).
  calendar.x('X-WR-TIMEZONE', 'Europe/London')
  for (const due of days) {
    calendar.createEvent({
      id: `${due.kind}-${due.id}@daylight`,
      // At noon, so that it is the same day wherever the server stands.
      start: new Date(`${due.day}T12:00:00Z`),
      stamp: now,
      allDay: true,
      summary: tellDueDay(due),
      url: `${home}/${due.path}`,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString()
}
