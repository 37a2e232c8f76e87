const london = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
})

/** "23 November 2026 at 14:02", in London. */
export function formatInstant(iso: string): string {
  return london.format(new Date(iso))
}
