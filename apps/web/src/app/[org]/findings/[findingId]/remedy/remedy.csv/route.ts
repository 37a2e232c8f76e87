import { getRemedy } from '@daylight/application'
import { remedyOfFindingInput } from '@daylight/contracts'
import { writeRemedyCsv } from '@/features/remedy/write-remedy-csv.ts'
import { getActor } from '@/server/actor.ts'
import { container } from '@/server/container.ts'
import { readRefusal } from '@/server/form-state.ts'

/** The figures of a remedy as CSV: the sums and groups of its page, never who. */
export async function GET(
  _: Request,
  { params }: { readonly params: Promise<{ org: string; findingId: string }> },
) {
  const { org, findingId } = await params
  const actor = await getActor(org)
  const input = remedyOfFindingInput.safeParse({ findingId })
  if (!actor || !input.success) return notFound()
  try {
    const { deps } = await container()
    const found = await getRemedy(deps, actor, input.data)
    if (found.kind === 'none') return notFound()
    return new Response(writeRemedyCsv(found.remedy), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="money-owed-${findingId}.csv"`,
        'cache-control': 'no-store',
      },
    })
  } catch (error) {
    const refusal = await readRefusal(error)
    if (refusal.reason === 'not_found') return notFound()
    return new Response(refusal.message, { status: refusal.reason === 'role_may_not' ? 403 : 409 })
  }
}

function notFound(): Response {
  return new Response('This does not exist, or you do not have access to it.', { status: 404 })
}
