import { Stack } from '@daylight/ui'
import { redirect } from 'next/navigation'
import { DeclineForm } from '@/features/assessments/declaration-form.tsx'
import { RespondentFrame } from '@/features/assessments/respondent-frame.tsx'
import { declineAction } from '../actions.ts'
import { openQuestions, titleIn } from '../open-questions.ts'

interface PageProps {
  readonly params: Promise<{ readonly link: string }>
}

export const generateMetadata = ({ params }: PageProps) => titleIn(params, ({ decline }) => decline.title)

export default async function DeclinePage({ params }: PageProps) {
  const page = await openQuestions(params)
  const { opened, base, words, apart } = page
  const { link } = await params
  const { status, version } = opened.assessment
  if (!opened.whole) redirect(`${base}/questions`)
  if (status !== 'sent' && status !== 'returned') redirect(`${base}/questions`)
  return (
    <RespondentFrame page={page} back={{ href: `${base}/questions`, label: words.frame.all }}>
      <Stack>
        <h1 className="text-title">{words.decline.title}</h1>
        <p>{words.decline.explain(apart(opened.buyer))}</p>
        <DeclineForm
          action={declineAction.bind(null, { link, version })}
          words={{ ...words.declineForm, problem: words.form.problem, error: words.form.error }}
        />
      </Stack>
    </RespondentFrame>
  )
}
