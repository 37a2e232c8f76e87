import { Stack } from '@daylight/ui'
import { redirect } from 'next/navigation'
import { DeclineForm } from '@/features/assessments/declaration-form.tsx'
import { RespondentFrame } from '@/features/assessments/respondent-frame.tsx'
import { declineAction } from '../actions.ts'
import { openQuestions } from '../open-questions.ts'

export const metadata = { title: 'We will not answer', referrer: 'same-origin' }

interface PageProps {
  readonly params: Promise<{ readonly link: string }>
}

export default async function DeclinePage({ params }: PageProps) {
  const { opened, base } = await openQuestions(params)
  const { link } = await params
  const { status, version } = opened.assessment
  if (status !== 'sent' && status !== 'returned') redirect(`${base}/questions`)
  return (
    <RespondentFrame buyer={opened.buyer} back={{ href: `${base}/questions`, label: 'All questions' }}>
      <Stack>
        <h1 className="text-title">We will not answer</h1>
        <p>You do not have to. {opened.buyer} is told, with your reason. You cannot answer after that.</p>
        <DeclineForm action={declineAction.bind(null, { link, version })} />
      </Stack>
    </RespondentFrame>
  )
}
