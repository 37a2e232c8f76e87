import 'server-only'

/** A text field of a form; empty when it is absent or a file. */
export function readText(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** The three parts of a date field as `YYYY-MM-DD`; empty when all are, and left as typed when it is no date. */
export function readDate(form: FormData, name: string): string {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => readText(form, `${name}-${part}`).trim())
  if (!day && !month && !year) return ''
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
