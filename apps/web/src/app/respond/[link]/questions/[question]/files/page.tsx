import { tellEvidenceRefusal } from '@daylight/application'
import { Button, ButtonLink, FileField, FormStack, Notice, Panel, Stack } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { notFound, redirect } from 'next/navigation'
import { findNextPath } from '@/features/assessments/next-question.ts'
import { RespondentFrame } from '@/features/assessments/respondent-frame.tsx'
import { tellBytes } from '@/features/findings/words.tsx'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { openQuestions } from '../../open-questions.ts'

export const metadata = { title: 'Files', referrer: 'same-origin' }

interface PageProps {
  readonly params: Promise<{ readonly link: string; readonly question: string }>
  readonly searchParams: SearchParams
}

/** What shows that the answer is so: files, if there are any. Never needed to go on. */
export default async function FilesPage({ params, searchParams }: PageProps) {
  const { opened, base } = await openQuestions(params)
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
  const page = `${base}/questions/${questionId}`
  return (
    <RespondentFrame buyer={opened.buyer} back={{ href: page, label: 'Back' }}>
      <Stack>
        <div>
          <p className="text-muted">{question.text}</p>
          <h1 className="text-title">Can you show it?</h1>
        </div>
        <p>Your answer is saved. You can add a file, or go on.</p>
        {question.evidence ? (
          <Panel title="What helps">
            <p>{question.evidence.good}</p>
            <ul className="mt-2 list-disc ps-5">
              {question.evidence.examples.map((example) => (
                <li key={example}>{example}</li>
              ))}
            </ul>
          </Panel>
        ) : null}
        <Notice tone="warning" title="Cover names first.">
          Black out the names, home addresses and bank details of workers. Worker numbers can stay.
        </Notice>
        {files.length > 0 ? (
          <ul className="border-t border-line">
            {files.map((file) => (
              <li
                key={file.id}
                className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2"
              >
                <span className="min-w-0 [overflow-wrap:anywhere]">
                  {file.fileName} <span className="text-muted">{tellBytes(file.bytes)}</span>
                </span>
                <form action={`${page}/files/remove`} method="post">
                  <input type="hidden" name="evidenceId" value={file.id} />
                  <Button type="submit" tone="quiet" size="small">
                    Take off <span className="sr-only">{file.fileName}</span>
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        ) : null}
        <form action={`${page}/files/upload`} method="post" encType="multipart/form-data">
          <FormStack>
            <FileField
              name="file"
              label="File"
              hint="A photo, a PDF, a spreadsheet or a Word file, up to 20 MB."
              accept=".pdf,.png,.jpg,.jpeg,.csv,.xlsx,.docx"
              error={refused ? tellEvidenceRefusal(refused) : undefined}
            />
            <div>
              <SubmitButton tone="secondary">Add the file</SubmitButton>
            </div>
          </FormStack>
        </form>
        <div>
          <ButtonLink href={findNextPath(opened, base, questionId)}>Go on</ButtonLink>
        </div>
      </Stack>
    </RespondentFrame>
  )
}
