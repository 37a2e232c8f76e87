import { openDisputeFile } from '@daylight/application'
import { idSchema } from '@daylight/contracts'
import { notFound } from '@daylight/domain/access'
import { getActor } from '@/server/actor.ts'
import { container } from '@/server/container.ts'
import { contentDisposition } from '@/server/content-disposition.ts'
import { readRefusal } from '@/server/form-state.ts'
import { describeError, log } from '@/server/log.ts'
import { toResponseStream } from '@/server/to-response-stream.ts'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ org: string; findingId: string; disputeId: string; fileId: string }>
}

/** A file that came with a dispute, to be saved and never shown: browsers are told to run nothing of it. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { org, ...place } = await params
  try {
    const actor = await getActor(org)
    if (!actor || !Object.values(place).every((id) => idSchema.safeParse(id).success)) throw notFound()
    const { deps } = await container()
    const { file, content } = await openDisputeFile(deps, actor, place)
    return new Response(toResponseStream(content), {
      headers: {
        'content-type': file.mediaType,
        'content-length': String(file.bytes),
        'content-disposition': contentDisposition(file.fileName),
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    })
  } catch (error) {
    const refusal = await readRefusal(error)
    if (refusal.reference !== null) log.error({ event: 'dispute_download', ...describeError(error) })
    const status = refusal.reason === 'not_found' ? 404 : refusal.reference === null ? 403 : 500
    return new Response(refusal.message, { status })
  }
}
