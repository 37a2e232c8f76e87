import { addRecordFile } from '@daylight/application'
import { EVIDENCE_LIMIT } from '@daylight/contracts'
import { refuseUpload } from '@/server/answer-upload.ts'
import { openForMember } from '@/server/open-for-member.ts'
import { readUpload } from '@/server/read-upload.ts'
import { seeOther } from '@/server/see-other.ts'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ org: string; register: string; id: string }>
}

/** Takes one file of an entry as it arrives, and answers like a form: back to the entry, with the outcome. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { org, register, id } = await params
  const page = `/${encodeURIComponent(org)}/records/${encodeURIComponent(register)}/${encodeURIComponent(id)}`
  try {
    const { actor, deps } = await openForMember(org)
    await readUpload(request, { field: 'file', maxBytes: EVIDENCE_LIMIT }, ({ fileName, content }) =>
      addRecordFile(deps, actor, { recordId: id, fileName }, content),
    )
    return seeOther(`${page}?added=1`)
  } catch (error) {
    return refuseUpload(error, { event: 'record_upload', page })
  }
}
