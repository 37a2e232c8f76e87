import { openOwnPlanDocument } from '@daylight/application'
import { container } from '@/server/container.ts'
import { giveDocument } from '@/server/give-document.ts'
import { getRespondent } from '@/server/respondent.ts'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ readonly link: string }>
}

/** The supplier's own plan, to keep or to print. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { actor } = await getRespondent(params, 'plan')
  const { deps } = await container()
  return giveDocument(request, (format) => openOwnPlanDocument(deps, actor, { format }))
}
