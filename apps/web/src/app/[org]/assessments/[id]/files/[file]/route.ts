import { openAssessmentFile } from '@daylight/application'
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
  readonly params: Promise<{ org: string; id: string; file: string }>
}

/** A file beside an answer, to be saved and never shown: browsers are told to run nothing of it. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { org, id, file } = await params
  try {
    const actor = await getActor(org)
    if (!actor || ![id, file].every((text) => idSchema.safeParse(text).success)) throw notFound()
    const { deps } = await container()
    const { evidence, content } = await openAssessmentFile(deps, actor, { id, evidenceId: file })
    return new Response(toResponseStream(content), {
      headers: {
        'content-type': evidence.mediaType,
        'content-length': String(evidence.bytes),
        'content-disposition': contentDisposition(evidence.fileName),
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    })
  } catch (error) {
    const refusal = await readRefusal(error)
    if (refusal.reference !== null) log.error({ event: 'answer_file_download', ...describeError(error) })
    const status = refusal.reason === 'not_found' ? 404 : refusal.reference === null ? 403 : 500
    return new Response(refusal.message, { status })
  }
}
