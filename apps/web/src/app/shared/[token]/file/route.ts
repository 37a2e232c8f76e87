import { notFound } from '@daylight/domain/access'
import { giveMade } from '@/server/give-document.ts'
import { openShared } from '@/server/shared-library.ts'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ readonly token: string }>
}

/** The signed file, for the holder of the address. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  return giveMade(async () => {
    const shared = await openShared(token)
    if (shared === null) throw notFound()
    const { fileName, text } = shared.passport
    return {
      fileName,
      mediaType: 'application/json; charset=utf-8',
      content: new TextEncoder().encode(text),
    }
  })
}
