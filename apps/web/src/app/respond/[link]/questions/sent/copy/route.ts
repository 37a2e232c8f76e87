import { writeSubmission } from '@/server/write-submission.ts'
import { openQuestions } from '../../open-questions.ts'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ readonly link: string }>
}

/** The copy of what was sent, for whoever sent it to keep. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { opened } = await openQuestions(params)
  if (!opened.submission) return new Response('Nothing has been sent yet.', { status: 404 })
  return writeSubmission(new URL(request.url).searchParams.get('as'), opened.submission)
}
