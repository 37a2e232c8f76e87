import { randomUUID } from 'node:crypto'
import { toPublicError, toTrpcError } from '@daylight/api'
import { MAX_UPLOAD_BYTES, receivePayrollFile } from '@daylight/application'
import { uploadPayrollInput } from '@daylight/contracts'
import { AppError } from '@daylight/domain/errors'
import { cookies } from 'next/headers'
import { refusalCookie } from '@/features/pay/refusal-cookie.ts'
import { getActor, getPerson } from '@/server/actor.ts'
import { container } from '@/server/container.ts'
import { describeError, log } from '@/server/log.ts'
import { readUpload } from '@/server/read-upload.ts'
import { seeOther } from '@/server/see-other.ts'

/**
 * Takes a payroll file as it arrives: a plain form works, without script. It answers with the next page, or with the
 * form again and a sentence that says what was wrong. This address is outside the proxy, which would hold the whole
 * file in memory.
 */
export async function POST(request: Request, { params }: { readonly params: Promise<{ org: string }> }) {
  const { org } = await params
  if (!(await getPerson())) return seeOther(`/sign-in?next=${encodeURIComponent(`/${org}/pay/new`)}`)
  const actor = await getActor(org)
  if (!actor) return new Response('Not found', { status: 404 })
  const { deps } = await container()
  const chosen = { supplierId: '', siteId: '' }
  try {
    const { id } = await readUpload(
      request,
      { field: 'file', maxBytes: MAX_UPLOAD_BYTES },
      async ({ fields, content }) => {
        chosen.supplierId = fields.get('supplierId') ?? ''
        chosen.siteId = fields.get('siteId') ?? ''
        const input = uploadPayrollInput.safeParse(chosen)
        if (!input.success) throw unknownPayroll()
        return receivePayrollFile(deps, actor, { ...input.data, content })
      },
    )
    return seeOther(`/${org}/pay/${id}/mapping`)
  } catch (error) {
    const key = randomUUID()
    const refusal = toPublicError(toTrpcError(error), key)
    if (refusal.reference !== null) {
      log.error({ event: 'unexpected_error', requestId: key, path: 'pay/upload', ...describeError(error) })
    }
    const jar = await cookies()
    jar.set(refusalCookie.name, refusalCookie.write({ key, message: refusal.message, ...chosen }), {
      httpOnly: true,
      sameSite: 'lax',
      secure: new URL(request.url).protocol === 'https:',
      path: `/${org}/pay`,
      maxAge: 120,
    })
    return seeOther(`/${org}/pay/new?refused=${key}`)
  }
}

function unknownPayroll(): AppError {
  return new AppError({
    code: 'invalid',
    reason: 'payroll_not_chosen',
    message: 'Choose whose payroll this is.',
    fieldErrors: { supplierId: 'Choose whose payroll this is.' },
  })
}
