import { addDays, addMonths, type IsoDate, parseIsoDate } from '@daylight/domain/dates'
import { env } from '@/server/env.ts'

/** The days that an address asks for; without two that follow each other, the twelve months up to today. */
export function readSpan(
  query: { readonly get: (name: string) => string | null | undefined },
  today: IsoDate,
) {
  const [from, to] = ['from', 'to'].map((name) => parseIsoDate(query.get(name) ?? ''))
  const asked = from && to && from <= to ? { from, to } : null
  return asked ?? { from: addDays(addMonths(today, -12), 1), to: today }
}

/** Where the figures of a document open: with the host, since it is read outside of these pages too. */
export function homeOf(segment: string): string {
  return `${env().DAYLIGHT_URL.replace(/\/$/, '')}/${segment}`
}
