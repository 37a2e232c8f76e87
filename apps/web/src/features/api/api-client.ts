import type { AppRouter } from '@daylight/api'
import { createTRPCClient, httpLink } from '@trpc/client'

/** The procedures of one organisation, from the browser. Always by POST, so that nothing typed stands in an address. */
export function createApiClient(segment: string) {
  return createTRPCClient<AppRouter>({
    links: [httpLink({ url: `/api/o/${segment}/trpc`, methodOverride: 'POST' })],
  })
}
