import { removeAnswerFile } from '@daylight/application'
import { idSchema } from '@daylight/contracts'
import { container } from '@/server/container.ts'
import { readRefusal } from '@/server/form-state.ts'
import { describeError, log } from '@/server/log.ts'
import { getRespondent } from '@/server/respondent.ts'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ readonly link: string; readonly question: string }>
}

/** Takes a file off an answer; the page says what is left. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { actor, base } = await getRespondent(params, 'assessment')
  const { question: questionId } = await params
  const page = `${base}/questions/${encodeURIComponent(questionId)}/files`
  const evidenceId = idSchema.safeParse((await request.formData()).get('evidenceId'))
  const { deps } = await container()
  try {
    if (evidenceId.success) await removeAnswerFile(deps, actor, { evidenceId: evidenceId.data })
  } catch (error) {
    const refusal = await readRefusal(error)
    if (refusal.reference !== null) log.error({ event: 'answer_file_remove', ...describeError(error) })
  }
  return new Response(null, { status: 303, headers: { location: page } })
}
