import { openPassportDocument, signPassport } from '@daylight/application'
import { buildPassportDocument, renderHtml } from '@daylight/documents/html'
import { giveDocument, giveMade } from '@/server/give-document.ts'
import { openForMember } from '@/server/open-for-member.ts'
import { writePage } from '@/server/write-page.ts'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ readonly org: string }>
}

/** The passport: signed as JSON, and the same to read as a page, a spreadsheet or a document. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { org } = await params
  const wanted = new URL(request.url).searchParams.get('as')
  if (wanted !== 'json' && wanted !== 'html') {
    return giveDocument(request, async (format) => {
      const { actor, deps } = await openForMember(org)
      return openPassportDocument(deps, actor, { format })
    })
  }
  return giveMade(async () => {
    const { actor, deps } = await openForMember(org)
    const { fileName, text, print } = await signPassport(deps, actor)
    const file =
      wanted === 'json'
        ? { fileName, mediaType: 'application/json; charset=utf-8', content: text }
        : {
            fileName: fileName.replace(/json$/, 'html'),
            mediaType: 'text/html; charset=utf-8',
            content: writePage(print.content.organisation, renderHtml(buildPassportDocument(print))),
          }
    return { ...file, content: new TextEncoder().encode(file.content) }
  })
}
