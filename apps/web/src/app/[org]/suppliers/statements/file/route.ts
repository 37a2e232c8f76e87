import { searchRegistryFile } from '@daylight/application'
import { MOST_REGISTRY_BYTES } from '@daylight/contracts'
import { refuseUpload } from '@/server/answer-upload.ts'
import { decodeText } from '@/server/decode-text.ts'
import { openForMember } from '@/server/open-for-member.ts'
import { readUpload } from '@/server/read-upload.ts'
import { seeOther } from '@/server/see-other.ts'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ org: string }>
}

/** Takes a yearly file of the registry, and answers like a form: back to the page, with the outcome. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { org } = await params
  const page = `/${encodeURIComponent(org)}/suppliers/statements`
  try {
    const { actor, deps } = await openForMember(org)
    await readUpload(request, { field: 'file', maxBytes: MOST_REGISTRY_BYTES }, ({ content }) =>
      searchRegistryFile(deps, actor, decodeText(content)),
    )
    return seeOther(`${page}?searched=1`)
  } catch (error) {
    return refuseUpload(error, { event: 'registry_file', page })
  }
}
