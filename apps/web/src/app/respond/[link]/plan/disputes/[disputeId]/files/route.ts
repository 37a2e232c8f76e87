import { addPlanDisputeFile } from '@daylight/application'
import { EVIDENCE_LIMIT, idSchema } from '@daylight/contracts'
import { notFound } from '@daylight/domain/access'
import { refuseUpload } from '@/server/answer-upload.ts'
import { container } from '@/server/container.ts'
import { readUpload } from '@/server/read-upload.ts'
import { getRespondent } from '@/server/respondent.ts'
import { seeOther } from '@/server/see-other.ts'

/** The link stands in the address. */
const NO_REFERRER = { 'referrer-policy': 'no-referrer' }

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ readonly link: string; readonly disputeId: string }>
}

/** Takes one file from a supplier as it arrives, and answers like a form: back to the dispute, with the outcome. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { actor, base } = await getRespondent(params, 'plan')
  const { disputeId } = await params
  const page = `${base}/plan/disputes/${encodeURIComponent(disputeId)}`
  try {
    if (!idSchema.safeParse(disputeId).success) throw notFound()
    const { deps } = await container()
    await readUpload(request, { field: 'file', maxBytes: EVIDENCE_LIMIT }, ({ fileName, content }) =>
      addPlanDisputeFile(deps, actor, { disputeId, fileName }, content),
    )
    return seeOther(`${page}?added=1`, NO_REFERRER)
  } catch (error) {
    return refuseUpload(error, { event: 'dispute_upload', page, headers: NO_REFERRER })
  }
}
