import { openYearPlan } from '@daylight/application'
import { giveDocument } from '@/server/give-document.ts'
import { openForMember } from '@/server/open-for-member.ts'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ readonly org: string }>
}

/** The plan of the page above, as a file. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { org } = await params
  return giveDocument(request, async (format) => {
    const { actor, deps } = await openForMember(org)
    return openYearPlan(deps, actor, { format })
  })
}
