import 'server-only'
import { appRouter } from '@daylight/api'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { buildContext } from './api.ts'
import { readRequestId } from './request-id.ts'

/** Answers one tRPC request, in the organisation that the address names, if any. */
export function serveTrpc(options: {
  readonly request: Request
  readonly endpoint: string
  readonly segment: string | null
}): Promise<Response> {
  const { request, endpoint, segment } = options
  return fetchRequestHandler({
    endpoint,
    req: request,
    router: appRouter,
    allowMethodOverride: true,
    createContext: () => buildContext(segment, readRequestId(request.headers)),
  })
}
