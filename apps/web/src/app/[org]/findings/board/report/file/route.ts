import { openCommitteeReport } from '@daylight/application'
import { giveDocument } from '@/server/give-document.ts'
import { openForMember } from '@/server/open-for-member.ts'
import { homeOf, readSpan } from '../read-span.ts'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ readonly org: string }>
}

/** The report of the page above, as a file. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { org } = await params
  return giveDocument(request, async (format) => {
    const { actor, deps } = await openForMember(org)
    const span = readSpan(new URL(request.url).searchParams, deps.clock.today())
    return openCommitteeReport(deps, actor, { span, home: homeOf(org), format })
  })
}
