import { openAnswersDocument, openSubmission } from '@daylight/application'
import { readRefusal } from '@/server/form-state.ts'
import { giveDocument } from '@/server/give-document.ts'
import { describeError, log } from '@/server/log.ts'
import { openForMember } from '@/server/open-for-member.ts'
import { writeSubmission } from '@/server/write-submission.ts'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ org: string; id: string }>
}

/** The newest submission as it was sent. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { org, id } = await params
  if (new URL(request.url).searchParams.get('as') === 'json') return giveJson(org, id)
  return giveDocument(request, async (format) => {
    const { actor, deps } = await openForMember(org, id)
    return openAnswersDocument(deps, actor, { id, format })
  })
}

async function giveJson(org: string, id: string): Promise<Response> {
  try {
    const { actor, deps } = await openForMember(org, id)
    const submission = await openSubmission(deps, actor, { id })
    return writeSubmission(submission)
  } catch (error) {
    const refusal = await readRefusal(error)
    if (refusal.reference !== null) log.error({ event: 'submission_download', ...describeError(error) })
    const status = refusal.reason === 'not_found' ? 404 : refusal.reference === null ? 403 : 500
    return new Response(refusal.message, { status })
  }
}
