import { openCouncilReport } from '@daylight/application'
import { notFound } from '@daylight/domain/access'
import { getActor } from '@/server/actor.ts'
import { container } from '@/server/container.ts'
import { giveDocument } from '@/server/give-document.ts'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ readonly org: string }>
}

/** The annual report on the charter, as a file. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { org } = await params
  return giveDocument(request, async (format) => {
    const actor = await getActor(org)
    if (!actor) throw notFound()
    const { deps } = await container()
    const periodEnd = new URL(request.url).searchParams.get('year')
    return openCouncilReport(deps, actor, { periodEnd, format })
  })
}
