import { LinkText, Notice, Stack, SummaryList } from '@daylight/ui'
import { redirect } from 'next/navigation'
import { RespondentFrame } from '@/features/assessments/respondent-frame.tsx'
import { formatInstant } from '@/server/format-instant.ts'
import { openQuestions } from '../open-questions.ts'

export const metadata = { title: 'Sent', referrer: 'same-origin' }

interface PageProps {
  readonly params: Promise<{ readonly link: string }>
}

/** The receipt: who sent what and when, and a copy to keep. */
export default async function SentPage({ params }: PageProps) {
  const { opened, base } = await openQuestions(params)
  const { submission, buyer } = opened
  if (!submission) redirect(`${base}/questions`)
  return (
    <RespondentFrame buyer={buyer}>
      <Stack>
        <Notice tone="success" title={`Your answers were sent to ${buyer}.`} announce="status">
          Thank you. If they need more, they ask only that question again.
        </Notice>
        <h1 className="text-title">Receipt</h1>
        <SummaryList
          rows={[
            { key: 'Sent', value: formatInstant(submission.submittedAt) },
            { key: 'By', value: `${submission.signatoryName}, ${submission.signatoryRole}` },
            { key: 'Questions', value: submission.content.set.title },
            { key: 'Answers', value: String(submission.content.answers.length) },
            {
              key: 'Fingerprint (SHA-256)',
              value: <code className="text-sm [overflow-wrap:anywhere]">{submission.sha256}</code>,
            },
          ]}
        />
        <div>
          <h2 className="text-xl">Keep a copy</h2>
          <ul className="mt-2 grid gap-1">
            <li>
              <LinkText href={`${base}/questions/sent/copy?as=pdf`}>
                A document to read or print (PDF)
              </LinkText>
            </li>
            <li>
              <LinkText href={`${base}/questions/sent/copy?as=docx`}>A document to work with (DOCX)</LinkText>
            </li>
            <li>
              <LinkText href={`${base}/questions/sent/copy?as=ods`}>A spreadsheet (ODS)</LinkText>
            </li>
            <li>
              <LinkText href={`${base}/questions/sent/copy?as=json`}>The data (JSON)</LinkText>
            </li>
          </ul>
          <p className="mt-2 text-muted">Or print this page.</p>
        </div>
        <div>
          <h2 className="text-xl">Answer once</h2>
          <p className="mt-2">
            <LinkText href={`${base}/questions/keep`}>Keep these answers for the next buyer</LinkText>
          </p>
          <p className="mt-1 text-muted">In a free account of your own. You do not have to.</p>
        </div>
        {submission.content.late ? <p>It was sent after the day it was due.</p> : null}
        <section aria-labelledby="answers">
          <h2 id="answers" className="mb-2 text-xl">
            What you sent
          </h2>
          <SummaryList
            rows={submission.content.answers.map((answer) => ({
              key: answer.question,
              value: (
                <span className="whitespace-pre-line">
                  {[answer.answer, ...answer.files.map((file) => `File: ${file.name}`)].join('\n')}
                </span>
              ),
            }))}
          />
        </section>
      </Stack>
    </RespondentFrame>
  )
}
