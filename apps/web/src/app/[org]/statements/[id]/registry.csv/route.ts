import { openRegistryRows } from '@daylight/application'
import { idSchema } from '@daylight/contracts'
import { csvCell } from '@/features/pay/write-lines-csv.ts'
import { getActor } from '@/server/actor.ts'
import { container } from '@/server/container.ts'
import { contentDisposition } from '@/server/content-disposition.ts'
import { readRefusal } from '@/server/form-state.ts'

interface Context {
  readonly params: Promise<{ readonly org: string; readonly id: string }>
}

/** The answers as rows in the registry's column order: strict CSV, UTF-8 with a byte order mark as its own files have. */
export async function GET(_: Request, { params }: Context) {
  const { id: asked, org } = await params
  const actor = await getActor(org)
  const id = idSchema.safeParse(asked)
  if (!actor || !id.success) return notFound()
  try {
    const { deps } = await container()
    const { columns, registryYear, rows } = await openRegistryRows(deps, actor, { id: id.data })
    const lines = [columns, ...rows].map((cells) => cells.map(csvCell).join(','))
    return new Response(`\uFEFF${lines.join('\r\n')}\r\n`, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': contentDisposition(`registry-${registryYear}.csv`),
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
