import { searchRegistryFile } from '@daylight/application'
import { MOST_REGISTRY_BYTES } from '@daylight/contracts'
import { notFound } from '@daylight/domain/access'
import { getActor } from '@/server/actor.ts'
import { container } from '@/server/container.ts'
import { decodeText } from '@/server/decode-text.ts'
import { readRefusal } from '@/server/form-state.ts'
import { describeError, log } from '@/server/log.ts'
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
    const actor = await getActor(org)
    if (!actor) throw notFound()
    const { deps } = await container()
    await readUpload(request, { field: 'file', maxBytes: MOST_REGISTRY_BYTES }, ({ content }) =>
      searchRegistryFile(deps, actor, decodeText(content)),
    )
    return seeOther(`${page}?searched=1`)
  } catch (error) {
    const refusal = await readRefusal(error)
    if (refusal.reason === 'not_found')
      return new Response('This does not exist, or you do not have access to it.', { status: 404 })
    if (refusal.reason === 'other_site') return new Response(refusal.message, { status: 403 })
    if (refusal.reference !== null) log.error({ event: 'registry_file', ...describeError(error) })
    return seeOther(`${page}?refused=${encodeURIComponent(refusal.reason)}#file`)
  }
}
