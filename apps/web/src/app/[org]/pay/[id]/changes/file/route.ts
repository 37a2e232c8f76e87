import { exportPayComparison, openPayComparison } from '@daylight/application'
import { idSchema } from '@daylight/contracts'
import { notFound } from '@daylight/domain/access'
import { getActor } from '@/server/actor.ts'
import { container } from '@/server/container.ts'
import { giveComparedWorkers, readListFormat } from '@/server/give-compared-workers.ts'
import { giveDocument } from '@/server/give-document.ts'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ readonly org: string; readonly id: string }>
}

/** What became of people since the last check: worker by worker (CSV, XLSX, ODS), or in numbers (PDF, DOCX). */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { org, id } = await params
  const opened = async () => {
    const actor = await getActor(org)
    if (!actor || !idSchema.safeParse(id).success) throw notFound()
    const { deps } = await container()
    return { actor, deps }
  }
  const list = readListFormat(request)
  if (list !== null) {
    return giveComparedWorkers(list, async () => {
      const { actor, deps } = await opened()
      return exportPayComparison(deps, actor, { id, format: list })
    })
  }
  return giveDocument(request, async (format) => {
    const { actor, deps } = await opened()
    return openPayComparison(deps, actor, { id, format })
  })
}
