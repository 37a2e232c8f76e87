import { addEvidence } from '@daylight/application'
import { EVIDENCE_LIMIT, evidenceDetailsSchema } from '@daylight/contracts'
import { AppError } from '@daylight/domain/errors'
import { refuseUpload } from '@/server/answer-upload.ts'
import { openForMember } from '@/server/open-for-member.ts'
import { readUpload } from '@/server/read-upload.ts'
import { seeOther } from '@/server/see-other.ts'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ org: string; findingId: string; actionId: string }>
}

/** Takes one file of evidence as it arrives, and answers like a form: back to the action, with the outcome. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { org, findingId, actionId } = await params
  const page = `/${encodeURIComponent(org)}/findings/${encodeURIComponent(findingId)}/actions/${encodeURIComponent(actionId)}`
  const typed = new URLSearchParams()
  try {
    const { actor, deps } = await openForMember(org)
    await readUpload(request, { field: 'file', maxBytes: EVIDENCE_LIMIT }, async (upload) => {
      const details = readDetails(upload.fields)
      typed.set('grade', details.grade)
      typed.set('expiresOn', details.expiresOn ?? '')
      const { fileName, content } = upload
      return addEvidence(deps, actor, { findingId, actionId, fileName, ...details }, content)
    })
    return seeOther(`${page}?added=1`)
  } catch (error) {
    return refuseUpload(error, { event: 'evidence_upload', page, chosen: typed })
  }
}

function readDetails(fields: ReadonlyMap<string, string>) {
  const details = evidenceDetailsSchema.safeParse({
    grade: fields.get('grade'),
    expiresOn: fields.get('expiresOn') ?? '',
  })
  if (details.success) return details.data
  throw new AppError({
    code: 'invalid',
    reason: 'evidence_details',
    message: 'Choose how strong the evidence is, and enter a real date or none.',
  })
}
