import { LinkText, Notice, Stack, SummaryList } from '@daylight/ui'
import { redirect } from 'next/navigation'
import { RespondentFrame } from '@/features/assessments/respondent-frame.tsx'
import { english } from '@/features/assessments/words/english.ts'
import { writeInstant } from '@/features/assessments/words/write-day.ts'
import { openQuestions, titleIn } from '../open-questions.ts'

interface PageProps {
  readonly params: Promise<{ readonly link: string }>
}

export const generateMetadata = ({ params }: PageProps) => titleIn(params, ({ sent }) => sent.title)

/** The receipt: who sent what and when, and a copy to keep. */
export default async function SentPage({ params }: PageProps) {
  const page = await openQuestions(params)
  const { opened, base, words, language, apart } = page
  const { submission, buyer } = opened
  // What is there in English only is marked as English.
  const asEnglish = language.code === 'en-GB' ? {} : { lang: 'en-GB', dir: 'ltr' }
  if (!submission) redirect(`${base}/questions`)
  return (
    <RespondentFrame page={page}>
      <Stack>
        <Notice tone="success" title={words.sent.sentTo(apart(buyer))} announce="status">
          {words.sent.thanks}
        </Notice>
        <h1 className="text-title">{words.sent.receipt}</h1>
        <SummaryList
          rows={[
            { key: words.sent.when, value: writeInstant(language.code, submission.submittedAt) },
            {
              key: words.sent.by,
              value: <bdi>{`${submission.signatoryName}, ${submission.signatoryRole}`}</bdi>,
            },
            { key: words.sent.questions, value: opened.set.title },
            { key: words.sent.answers, value: String(submission.content.answers.length) },
            {
              key: words.sent.fingerprint,
              value: <code className="text-sm [overflow-wrap:anywhere]">{submission.sha256}</code>,
            },
          ]}
        />
        <div>
          <h2 className="text-xl">{words.sent.keep}</h2>
          <ul className="mt-2 grid gap-1">
            <li>
              <LinkText href={`${base}/questions/sent/copy?as=pdf`}>{words.sent.pdf}</LinkText>
            </li>
            <li>
              <LinkText href={`${base}/questions/sent/copy?as=docx`}>{words.sent.docx}</LinkText>
            </li>
            <li>
              <LinkText href={`${base}/questions/sent/copy?as=ods`}>{words.sent.ods}</LinkText>
            </li>
            <li>
              <LinkText href={`${base}/questions/sent/copy?as=json`}>{words.sent.json}</LinkText>
            </li>
          </ul>
          <p className="mt-2 text-muted">{words.sent.orPrint}</p>
        </div>
        <div {...asEnglish}>
          <h2 className="text-xl">Answer once</h2>
          <p className="mt-2">
            <LinkText href={`${base}/questions/keep`}>Keep these answers for the next buyer</LinkText>
          </p>
          <p className="mt-1 text-muted">In a free account of your own. You do not have to.</p>
        </div>
        {submission.content.late ? <p>{words.sent.late}</p> : null}
        <section aria-labelledby="answers">
          <h2 id="answers" className="mb-2 text-xl">
            {words.sent.whatSent}
          </h2>
          {words.sent.inEnglish ? <p className="mb-2">{words.sent.inEnglish}</p> : null}
          <div {...asEnglish}>
            <SummaryList
              rows={submission.content.answers.map((answer) => ({
                key: answer.question,
                value: (
                  <span className="whitespace-pre-line" dir="auto" lang={answer.language}>
                    {[answer.answer, ...answer.files.map((file) => english.sent.file(file.name))].join('\n')}
                  </span>
                ),
              }))}
            />
          </div>
        </section>
      </Stack>
    </RespondentFrame>
  )
}
