import 'server-only'
import { dateInLondon } from '@daylight/adapters'
import type { PublishedRecord } from '@daylight/application'
import type { PublishedEntry } from '../features/published/published-list.tsx'

export function toEntries(all: readonly PublishedRecord[]): readonly PublishedEntry[] {
  return all.map(({ id, segment, correctsId, periodStart, periodEnd, publishedAt }) => ({
    id,
    segment,
    correctsId,
    periodStart,
    periodEnd,
    publishedOn: dateInLondon(new Date(publishedAt)),
  }))
}
