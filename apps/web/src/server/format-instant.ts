const london = { timeZone: 'Europe/London' } as const
const dateAndTime = new Intl.DateTimeFormat('en-GB', { ...london, dateStyle: 'long', timeStyle: 'short' })
const dateOnly = new Intl.DateTimeFormat('en-GB', { ...london, dateStyle: 'medium' })

/** "12 October 2026 at 14:02", in London. */
export function formatInstant(instant: string): string {
  return dateAndTime.format(new Date(instant))
}

/** "12 Oct 2026", in London. */
export function formatDay(instant: string): string {
  return dateOnly.format(new Date(instant))
}
