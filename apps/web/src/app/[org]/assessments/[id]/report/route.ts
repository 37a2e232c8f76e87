import { openAssessmentReport } from '@daylight/application'
import { idSchema } from '@daylight/contracts'
import { notFound } from '@daylight/domain/access'
import { getActor } from '@/server/actor.ts'
import { container } from '@/server/container.ts'
import { giveDocument } from '@/server/give-document.ts'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ readonly org: string; readonly id: string }>
}

/** The report of an assessment, for whoever may read it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { org, id } = await params
  return giveDocument(request, async (format) => {
    const actor = await getActor(org)
    if (!actor || !idSchema.safeParse(id).success) throw notFound()
    const { deps } = await container()
    return openAssessmentReport(deps, actor, { id, format })
  })
}
