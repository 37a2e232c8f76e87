import { lookUpOwed } from '@daylight/application'
import { lookUpOwedInput } from '@daylight/contracts'
import { comesFromElsewhere } from '@/server/comes-from-elsewhere.ts'
import { container } from '@/server/container.ts'
import { readRefusal } from '@/server/form-state.ts'
import { describeError, log } from '@/server/log.ts'
import { getRespondent } from '@/server/respondent.ts'
import { writeOwed } from '@/server/write-owed.ts'

export const dynamic = 'force-dynamic'

/** A form of half a million letters, which may be three bytes each where they are sent by the browser. */
const MOST_BYTES = 2 * 1024 * 1024

interface Context {
  readonly params: Promise<{ readonly link: string; readonly remedyId: string }>
}

/** What is owed by the supplier's own payroll numbers, as a file. The numbers come with the form and are not kept. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { actor } = await getRespondent(params, 'plan')
  const { remedyId } = await params
  if (comesFromElsewhere(request.headers)) return refuse('This form was sent from another site.', 403)
  if (!(Number(request.headers.get('content-length') ?? Number.NaN) <= MOST_BYTES)) {
    return refuse('This is too long. Paste the payroll numbers alone.', 413)
  }
  try {
    const form = await request.formData()
    const input = lookUpOwedInput.safeParse({ remedyId, references: form.get('references') })
    if (!input.success) {
      return refuse(`${input.error.issues[0]?.message ?? 'This cannot be read.'} Go back and try again.`, 400)
    }
    const { deps } = await container()
    const owed = await lookUpOwed(deps, actor, input.data)
    return writeOwed(new URL(request.url).searchParams.get('as'), owed)
  } catch (error) {
    const refusal = await readRefusal(error)
    if (refusal.reason === 'not_found') return refuse(refusal.message, 404)
    if (refusal.reference !== null) log.error({ event: 'owed_file', ...describeError(error) })
    return refuse(refusal.message, 409)
  }
}

function refuse(message: string, status: number): Response {
  return new Response(message, { status, headers: { 'cache-control': 'no-store' } })
}
