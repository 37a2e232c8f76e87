import { openAssessmentReport } from '@daylight/application'
import { giveDocument } from '@/server/give-document.ts'
import { openForMember } from '@/server/open-for-member.ts'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ readonly org: string; readonly id: string }>
}

/** The report of an assessment, for whoever may read it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { org, id } = await params
  return giveDocument(request, async (format) => {
    const { actor, deps } = await openForMember(org, id)
    return openAssessmentReport(deps, actor, { id, format })
  })
}
