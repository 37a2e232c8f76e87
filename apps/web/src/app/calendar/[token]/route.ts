import { writeCalendar } from '@daylight/adapters/calendar'
import { readCalendarFeed } from '@daylight/application'
import { container } from '@/server/container.ts'
import { env } from '@/server/env.ts'
import { readRefusal } from '@/server/form-state.ts'
import { describeError, log } from '@/server/log.ts'
import { readNetwork } from '@/server/network.ts'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ readonly token: string }>
}

/** A member's due days for a calendar program, which knows nothing but this address. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  try {
    const { deps } = await container()
    const { organisation, segment, days } = await readCalendarFeed(deps, {
      token: token.replace(/\.ics$/, ''),
      network: readNetwork(request.headers),
    })
    const home = `${env().DAYLIGHT_URL.replace(/\/$/, '')}/${segment}`
    return answer(200, writeCalendar({ organisation, days, home, now: deps.clock.now() }), {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="daylight.ics"',
      'cache-control': 'private, max-age=900',
    })
  } catch (error) {
    const refusal = await readRefusal(error)
    // Never the address: it is all that is needed to read the days.
    if (refusal.reference !== null) log.error({ event: 'calendar', ...describeError(error) })
    if (refusal.reason === 'too_many_attempts') return answer(429, refusal.message, { 'retry-after': '3600' })
    return refusal.reason === 'not_found'
      ? answer(404, 'There is no calendar here.')
      : answer(500, refusal.message)
  }
}

function answer(status: number, text: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(text, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
      ...headers,
    },
  })
}
