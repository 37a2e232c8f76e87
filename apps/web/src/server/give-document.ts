import 'server-only'
import type { MadeDocument } from '@daylight/application'
import { type DocumentFormat, documentFormatSchema } from '@daylight/contracts'
import { notFound } from '@daylight/domain/access'
import { contentDisposition } from './content-disposition.ts'
import { readRefusal } from './form-state.ts'
import { describeError, log } from './log.ts'

/** A document as a download, in the format that the address asks for: `?as=pdf`, `docx` or `ods`. */
export async function giveDocument(
  request: Request,
  make: (format: DocumentFormat) => Promise<MadeDocument>,
): Promise<Response> {
  return giveMade(() => {
    const format = documentFormatSchema.safeParse(new URL(request.url).searchParams.get('as'))
    if (!format.success) throw notFound()
    return make(format.data)
  })
}

/** A file made for this request, as a download; or the refusal in words. */
export async function giveMade(make: () => Promise<MadeDocument>): Promise<Response> {
  try {
    const { content, fileName, mediaType } = await make()
    return new Response(new Uint8Array(content), {
      headers: {
        'content-type': mediaType,
        'content-length': String(content.byteLength),
        'content-disposition': contentDisposition(fileName),
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
        'referrer-policy': 'no-referrer',
      },
    })
  } catch (error) {
    const refusal = await readRefusal(error)
    if (refusal.reference !== null) log.error({ event: 'document_download', ...describeError(error) })
    return new Response(refusal.message, { status: statusOf(refusal) })
  }
}

function statusOf(refusal: { readonly reason: string; readonly reference: string | null }): number {
  if (refusal.reason === 'not_found') return 404
  if (refusal.reason === 'too_many_attempts') return 429
  if (refusal.reason === 'documents_busy') return 503
  return refusal.reference === null ? 403 : 500
}
