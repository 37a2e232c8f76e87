/** A calendar date in words of the language: Gregorian, with the digits of a telephone. */
export function writeDay(language: string, date: string): string {
  const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  return format.format(new Date(`${date}T00:00:00Z`))
}

/** A moment in London, in words of the language. */
export function writeInstant(language: string, instant: string): string {
  const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/London',
  })
  return format.format(new Date(instant))
}
