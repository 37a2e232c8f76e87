import { openOwnAnswersDocument } from '@daylight/application'
import { container } from '@/server/container.ts'
import { giveDocument } from '@/server/give-document.ts'
import { writeSubmission } from '@/server/write-submission.ts'
import { openQuestions } from '../../open-questions.ts'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ readonly link: string }>
}

/** The copy of what was sent, for whoever sent it to keep. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { opened, actor } = await openQuestions(params)
  const { submission } = opened
  if (!submission) return new Response('Nothing has been sent yet.', { status: 404 })
  if (new URL(request.url).searchParams.get('as') === 'json') return writeSubmission(submission)
  const { deps } = await container()
  return giveDocument(request, (format) => openOwnAnswersDocument(deps, actor, { format }))
}
