import { sealTools } from '@daylight/adapters'
import { STATEMENT_FORMATS } from '@daylight/contracts'
import { isAppError } from '@daylight/domain/errors'
import { canonicalJson } from '@daylight/domain/json'
import { signatureText, verifySealedStatement } from '@daylight/domain/statements'
import { contentDisposition } from '@/server/content-disposition.ts'
import { type PublishedPlace, published } from '@/server/published.ts'
import { toResponseStream } from '@/server/to-response-stream.ts'

interface Context {
  readonly params: Promise<{ readonly segment: string; readonly id: string; readonly file: string }>
}

/** The published statement as a file, for everybody. What is published never changes, so it may be kept. */
export async function GET(_: Request, { params }: Context) {
  const { file, ...place } = await params
  try {
    const format = STATEMENT_FORMATS.find((one) => one === file)
    if (format === undefined) return await giveProof(place, file)
    const opened = await published.file(place, format)
    return new Response(toResponseStream(opened.content), {
      headers: {
        ...headersFor(opened.mediaType, opened.fileName),
        'content-length': String(opened.bytes),
      },
    })
  } catch (error) {
    if (!isAppError(error)) throw error
    return error.code === 'not_found' ? notFound() : new Response(error.message, { status: 503 })
  }
}

/** The statement with its seal, or the two apart. */
async function giveProof(place: PublishedPlace, file: string): Promise<Response> {
  const { bundle, periodEnd } = await published.find(place)
  const text = file === 'bundle' ? bundle : partOf(bundle, file)
  if (text === null) return notFound()
  const name = `modern-slavery-statement-${periodEnd}-${file}.json`
  return new Response(text, { headers: headersFor('application/json', name) })
}

function partOf(bundle: string, file: string): string | null {
  const read = verifySealedStatement({ text: bundle, tools: sealTools })
  if (!read.ok) return null
  const { content, seal, signature } = read.value
  if (file === 'content') return `${canonicalJson(content)}\n`
  return file === 'signature' ? signatureText(seal, signature) : null
}

function headersFor(mediaType: string, fileName: string) {
  return {
    'content-type': mediaType,
    'content-disposition': contentDisposition(fileName),
    'x-content-type-options': 'nosniff',
    'cache-control': 'public, max-age=3600',
  }
}

function notFound(): Response {
  return new Response('There is no such file.', { status: 404 })
}
