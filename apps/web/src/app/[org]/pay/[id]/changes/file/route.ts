import { exportPayComparison, openPayComparison } from '@daylight/application'
import { giveComparedWorkers, readListFormat } from '@/server/give-compared-workers.ts'
import { giveDocument } from '@/server/give-document.ts'
import { openForMember } from '@/server/open-for-member.ts'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ readonly org: string; readonly id: string }>
}

/** What became of people since the last check: worker by worker (CSV, XLSX, ODS), or in numbers (PDF, DOCX). */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { org, id } = await params
  const list = readListFormat(request)
  if (list !== null) {
    return giveComparedWorkers(list, async () => {
      const { actor, deps } = await openForMember(org, id)
      return exportPayComparison(deps, actor, { id, format: list })
    })
  }
  return giveDocument(request, async (format) => {
    const { actor, deps } = await openForMember(org, id)
    return openPayComparison(deps, actor, { id, format })
  })
}
