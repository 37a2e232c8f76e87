import { randomUUID } from 'node:crypto'
import { toPublicError, toTrpcError } from '@daylight/api'
import { MAX_BESIDE_BYTES, receiveBesideFile } from '@daylight/application'
import { removeBesideInput } from '@daylight/contracts'
import { cookies } from 'next/headers'
import { refusalCookie } from '@/features/pay/refusal-cookie.ts'
import { getActor, getPerson } from '@/server/actor.ts'
import { container } from '@/server/container.ts'
import { describeError, log } from '@/server/log.ts'
import { readUpload } from '@/server/read-upload.ts'
import { seeOther } from '@/server/see-other.ts'

interface RouteProps {
  readonly params: Promise<{ org: string; id: string; kind: string }>
}

/** Takes a timesheet or a file of payments for a payroll whose columns wait to be confirmed. Outside the proxy. */
export async function POST(request: Request, { params }: RouteProps) {
  const { org, ...rest } = await params
  const input = removeBesideInput.safeParse(rest)
  if (!input.success) return new Response('Not found', { status: 404 })
  const { id, kind } = input.data
  const page = `/${org}/pay/${id}/mapping`
  if (!(await getPerson())) return seeOther(`/sign-in?next=${encodeURIComponent(page)}`)
  const actor = await getActor(org)
  if (!actor) return new Response('Not found', { status: 404 })
  const { deps } = await container()
  try {
    await readUpload(request, { field: 'file', maxBytes: MAX_BESIDE_BYTES }, ({ content }) =>
      receiveBesideFile(deps, actor, { id, kind, content }),
    )
    return seeOther(page)
  } catch (error) {
    const key = randomUUID()
    const refusal = toPublicError(toTrpcError(error), key)
    if (refusal.reference !== null) {
      log.error({ event: 'unexpected_error', requestId: key, path: 'pay/beside', ...describeError(error) })
    }
    const jar = await cookies()
    const told = { key, message: refusal.message.slice(0, 1000), supplierId: '', siteId: '' }
    jar.set(refusalCookie.name, refusalCookie.write(told), {
      httpOnly: true,
      sameSite: 'lax',
      secure: new URL(request.url).protocol === 'https:',
      path: `/${org}/pay`,
      maxAge: 120,
    })
    return seeOther(`${page}?refused=${key}&kind=${kind}`)
  }
}
