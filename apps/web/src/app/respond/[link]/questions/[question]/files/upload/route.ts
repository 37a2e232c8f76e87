import { addAnswerFile } from '@daylight/application'
import { EVIDENCE_LIMIT } from '@daylight/contracts'
import { container } from '@/server/container.ts'
import { PERSON_IN_DANGER, readRefusal, STOPPED } from '@/server/form-state.ts'
import { describeError, log } from '@/server/log.ts'
import { readUpload } from '@/server/read-upload.ts'
import { getRespondent } from '@/server/respondent.ts'
import { seeOther } from '@/server/see-other.ts'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ readonly link: string; readonly question: string }>
}

/** Takes one file beside an answer as it arrives, and answers like a form: back to the files, with the outcome. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { actor, base } = await getRespondent(params, 'assessment')
  const { question: questionId } = await params
  const page = `${base}/questions/${encodeURIComponent(questionId)}/files`
  const { deps } = await container()
  try {
    await readUpload(request, { field: 'file', maxBytes: EVIDENCE_LIMIT }, ({ fileName, content }) =>
      addAnswerFile(deps, actor, { questionId, fileName }, content),
    )
    return seeOther(page)
  } catch (error) {
    const refusal = await readRefusal(error)
    if (refusal.reason === PERSON_IN_DANGER) return seeOther(STOPPED)
    if (refusal.reason === 'other_site') return new Response(refusal.message, { status: 403 })
    if (refusal.reference !== null) log.error({ event: 'answer_file_upload', ...describeError(error) })
    return seeOther(`${page}?refused=${encodeURIComponent(refusal.reason)}`)
  }
}
