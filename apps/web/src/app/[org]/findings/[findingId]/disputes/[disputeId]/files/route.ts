import { addDisputeFile } from '@daylight/application'
import { EVIDENCE_LIMIT } from '@daylight/contracts'
import { refuseUpload } from '@/server/answer-upload.ts'
import { openForMember } from '@/server/open-for-member.ts'
import { readUpload } from '@/server/read-upload.ts'
import { seeOther } from '@/server/see-other.ts'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ org: string; findingId: string; disputeId: string }>
}

/** Takes one file of a dispute as it arrives, and answers like a form: back to the dispute, with the outcome. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { org, findingId, disputeId } = await params
  const page = `/${encodeURIComponent(org)}/findings/${encodeURIComponent(findingId)}/disputes/${encodeURIComponent(disputeId)}`
  try {
    const { actor, deps } = await openForMember(org, findingId, disputeId)
    await readUpload(request, { field: 'file', maxBytes: EVIDENCE_LIMIT }, ({ fileName, content }) =>
      addDisputeFile(deps, actor, { findingId, disputeId, fileName }, content),
    )
    return seeOther(`${page}?added=1`)
  } catch (error) {
    return refuseUpload(error, { event: 'dispute_upload', page })
  }
}
