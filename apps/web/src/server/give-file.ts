import 'server-only'
import { contentDisposition } from './content-disposition.ts'
import { readRefusal } from './form-state.ts'
import { describeError, log } from './log.ts'
import { toResponseStream } from './to-response-stream.ts'

interface StoredFile {
  readonly file: { readonly mediaType: string; readonly bytes: number; readonly fileName: string }
  readonly content: AsyncIterable<Uint8Array>
}

/** A file that somebody sent, to be saved and never shown: browsers are told to run nothing of it. */
export async function giveFile(event: string, open: () => Promise<StoredFile>): Promise<Response> {
  try {
    const { file, content } = await open()
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
    if (refusal.reference !== null) log.error({ event, ...describeError(error) })
    const status = refusal.reason === 'not_found' ? 404 : refusal.reference === null ? 403 : 500
    return new Response(refusal.message, { status })
  }
}
