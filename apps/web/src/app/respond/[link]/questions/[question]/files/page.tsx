import { tellEvidenceRefusal } from '@daylight/application'
import { Button, ButtonLink, FileField, FormStack, Notice, Panel, Stack } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { notFound, redirect } from 'next/navigation'
import { findNextPath } from '@/features/assessments/next-question.ts'
import { RespondentFrame } from '@/features/assessments/respondent-frame.tsx'
import { tellBytes } from '@/features/findings/words.tsx'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { openQuestions, titleIn } from '../../open-questions.ts'

interface PageProps {
  readonly params: Promise<{ readonly link: string; readonly question: string }>
  readonly searchParams: SearchParams
}

export const generateMetadata = ({ params }: PageProps) => titleIn(params, ({ files }) => files.title)

/** What shows that the answer is so: files, if there are any. Never needed to go on. */
export default async function FilesPage({ params, searchParams }: PageProps) {
  const page = await openQuestions(params)
  const { opened, base, words, language } = page
  const { question: questionId } = await params
  const found = opened.asked.find(({ question }) => question.id === questionId)
  if (!found) notFound()
  const { question } = found
  const { status } = opened.assessment
  if (status !== 'sent' && !(status === 'returned' && opened.askedAgain.has(questionId))) {
    redirect(`${base}/questions`)
  }
  const files = opened.evidence.filter((file) => file.questionId === questionId)
  const refused = (await readListQuery(searchParams)).get('refused')
  const place = `${base}/questions/${questionId}`
  return (
    <RespondentFrame page={page} back={{ href: place, label: words.frame.back }}>
      <Stack>
        <div>
          <p className="text-muted">{question.text}</p>
          <h1 className="text-title">{words.files.canShow}</h1>
        </div>
        <p>{words.files.saved}</p>
        {question.evidence ? (
          <Panel title={words.files.helps}>
            <p>{question.evidence.good}</p>
            <ul className="mt-2 list-disc ps-5">
              {question.evidence.examples.map((example) => (
                <li key={example}>{example}</li>
              ))}
            </ul>
          </Panel>
        ) : null}
        <Notice tone="warning" toneLabel={words.frame.warning} title={words.files.coverFirst}>
          {words.files.cover}
        </Notice>
        {files.length > 0 ? (
          <ul className="border-t border-line">
            {files.map((file) => (
              <li
                key={file.id}
                className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2"
              >
                <span className="min-w-0 [overflow-wrap:anywhere]">
                  <bdi>{file.fileName}</bdi> <span className="text-muted">{tellBytes(file.bytes)}</span>
                </span>
                <form action={`${place}/files/remove`} method="post">
                  <input type="hidden" name="evidenceId" value={file.id} />
                  <Button type="submit" tone="quiet" size="small">
                    {words.files.takeOff} <span className="sr-only">{file.fileName}</span>
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        ) : null}
        <form action={`${place}/files/upload`} method="post" encType="multipart/form-data">
          <FormStack>
            <FileField
              name="file"
              label={words.files.file}
              hint={words.files.kinds}
              accept=".pdf,.png,.jpg,.jpeg,.csv,.xlsx,.docx"
              errorPrefix={words.form.error}
              error={
                refused
                  ? language.code === 'en-GB'
                    ? tellEvidenceRefusal(refused)
                    : words.files.refused
                  : undefined
              }
            />
            <div>
              <SubmitButton tone="secondary">{words.files.add}</SubmitButton>
            </div>
          </FormStack>
        </form>
        <div>
          <ButtonLink href={findNextPath(opened, base, questionId)}>{words.home.goOn}</ButtonLink>
        </div>
      </Stack>
    </RespondentFrame>
  )
}
