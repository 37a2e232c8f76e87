import { openStatementDocument } from '@daylight/application'
import { idSchema } from '@daylight/contracts'
import { getActor } from '@/server/actor.ts'
import { container } from '@/server/container.ts'
import { contentDisposition } from '@/server/content-disposition.ts'
import { readRefusal } from '@/server/form-state.ts'
import { toResponseStream } from '@/server/to-response-stream.ts'

interface Context {
  readonly params: Promise<{ readonly org: string; readonly id: string; readonly documentId: string }>
}

/** The file to keep, or with `?show=1` to be shown in the page. On record before the first byte. */
export async function GET(request: Request, { params }: Context) {
  const { org, ...ids } = await params
  const actor = await getActor(org)
  const id = idSchema.safeParse(ids.id)
  const documentId = idSchema.safeParse(ids.documentId)
  if (!actor || !id.success || !documentId.success) return notFound()
  const shown = new URL(request.url).searchParams.get('show') === '1'
  try {
    const { deps } = await container()
    const opened = await openStatementDocument(deps, actor, {
      id: id.data,
      documentId: documentId.data,
      shown,
    })
    // Only a PDF is shown in a page: whatever else it is, it is kept as a file.
    const inline = shown && opened.mediaType === 'application/pdf'
    return new Response(toResponseStream(opened.content), {
      headers: {
        'content-type': opened.mediaType,
        'content-length': String(opened.bytes),
        'content-disposition': inline ? 'inline' : contentDisposition(opened.fileName),
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    })
  } catch (error) {
    const refusal = await readRefusal(error)
    if (refusal.reason === 'not_found') return notFound()
    return new Response(refusal.message, { status: refusal.reason === 'role_may_not' ? 403 : 503 })
  }
}

function notFound(): Response {
  return new Response('This does not exist, or you do not have access to it.', { status: 404 })
}
