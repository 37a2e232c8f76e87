import { exportPayLines } from '@daylight/application'
import { listPayLinesInput } from '@daylight/contracts'
import { writeLinesCsv } from '@/features/pay/write-lines-csv.ts'
import { getActor } from '@/server/actor.ts'
import { container } from '@/server/container.ts'
import { readRefusal } from '@/server/form-state.ts'

/** The lines as CSV, page by page from the database; on record before the first byte. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ org: string; id: string }> },
) {
  const { org, id } = await params
  const actor = await getActor(org)
  const input = listPayLinesInput.safeParse({
    id,
    filter: new URL(request.url).searchParams.get('show') ?? undefined,
  })
  if (!actor || !input.success) return notFound()
  try {
    const { deps } = await container()
    const { pages } = await exportPayLines(deps, actor, input.data)
    return new Response(toStream(writeLinesCsv(pages)), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="pay-check-${id}.csv"`,
        'cache-control': 'no-store',
      },
    })
  } catch (error) {
    const refusal = await readRefusal(error)
    if (refusal.reason === 'not_found') return notFound()
    return new Response(refusal.message, { status: refusal.reason === 'role_may_not' ? 403 : 409 })
  }
}

/** As fast as it is taken, and no faster; who goes away early ends the reading. */
function toStream(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: async (controller) => {
      const next = await chunks.next()
      if (next.done) controller.close()
      else controller.enqueue(next.value)
    },
    cancel: async () => {
      await chunks.return(undefined)
    },
  })
}

function notFound(): Response {
  return new Response('This does not exist, or you do not have access to it.', { status: 404 })
}
