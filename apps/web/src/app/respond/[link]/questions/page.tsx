import { formatDate, isoDate } from '@daylight/domain/dates'
import { ButtonLink, LinkText, Notice, Stack, TaskList } from '@daylight/ui'
import { findNextPath, findOpenQuestions } from '@/features/assessments/next-question.ts'
import { RespondentFrame } from '@/features/assessments/respondent-frame.tsx'
import { openQuestions, type QuestionsPage } from './open-questions.ts'

export const metadata = { title: 'Questions for your firm', referrer: 'same-origin' }

interface PageProps {
  readonly params: Promise<{ readonly link: string }>
}

export default async function QuestionsHome({ params }: PageProps) {
  const page = await openQuestions(params)
  const { set, buyer, supplier, assessment, late } = page.opened
  const { status, dueOn } = assessment
  const open = status === 'sent' || status === 'returned'
  return (
    <RespondentFrame buyer={buyer}>
      <Stack>
        <h1 className="text-title">{set.title}</h1>
        {open ? (
          <>
            <p className="text-lead">
              {buyer} asks {supplier} these questions.
            </p>
            <ul className="grid list-disc gap-1 ps-5">
              <li>It takes about {set.minutes} minutes.</li>
              <li>Each answer is saved when you give it. You can stop and come back.</li>
              <li>If you do not know, say so. That is a fair answer.</li>
              <li>Do not write the names of workers, or what happened to a person.</li>
            </ul>
            {late ? (
              <Notice tone="warning" title={`This was due by ${formatDate(isoDate(dueOn))}.`}>
                You can still send it. It will be marked as late.
              </Notice>
            ) : (
              <p>Please send it by {formatDate(isoDate(dueOn))}.</p>
            )}
            <Open page={page} />
          </>
        ) : (
          <Over page={page} />
        )}
      </Stack>
    </RespondentFrame>
  )
}

function Open({ page: { opened, base } }: { readonly page: QuestionsPage }) {
  const { set, asked, answers, askedAgain, assessment } = opened
  const waiting = findOpenQuestions(opened)
  const started = answers.size > 0
  return (
    <>
      {assessment.status === 'returned' ? (
        <Notice
          title={`${askedAgain.size === 1 ? 'One question is' : `${askedAgain.size} questions are`} asked again.`}
        >
          The rest stays as you sent it.
        </Notice>
      ) : null}
      <div>
        <ButtonLink href={findNextPath(opened, base, '')}>
          {waiting.length === 0 ? 'Check and send' : started ? 'Go on' : 'Start'}
        </ButtonLink>
      </div>
      {waiting.length > 0 ? (
        <p>
          <LinkText href={`${base}/questions/library`}>
            Answered this for another buyer? Use it again
          </LinkText>
        </p>
      ) : null}
      {set.sections.map((section) => (
        <section key={section.id} aria-labelledby={`section-${section.id}`}>
          <h2 id={`section-${section.id}`} className="mb-2 text-xl">
            {section.title}
          </h2>
          <TaskList
            tasks={asked
              .filter(({ question }) => section.questions.some(({ id }) => id === question.id))
              .map(({ question, required }) => {
                const done = !waiting.includes(question.id)
                const closed = assessment.status === 'returned' && !askedAgain.has(question.id) && done
                return {
                  id: question.id,
                  title: question.text,
                  href: closed ? undefined : `${base}/questions/${question.id}`,
                  status: done
                    ? 'Done'
                    : askedAgain.has(question.id)
                      ? 'Asked again'
                      : required
                        ? 'To do'
                        : 'If you like',
                  tone: done ? 'done' : 'open',
                  hint: done ? undefined : askedAgain.get(question.id),
                } as const
              })}
          />
        </section>
      ))}
      <p>
        <LinkText href={`${base}/questions/check`}>Check and send</LinkText>
      </p>
      <p className="text-muted">
        <LinkText href={`${base}/questions/decline`}>We will not answer</LinkText>
      </p>
    </>
  )
}

function Over({ page: { opened, base } }: { readonly page: QuestionsPage }) {
  const { assessment, buyer, submission } = opened
  const words = {
    submitted: `You have sent your answers to ${buyer}.`,
    reviewed: `${buyer} has read your answers. There is nothing more to do.`,
    declined: `You told ${buyer} that you will not answer.`,
    withdrawn: `${buyer} has stopped this. There is nothing to do.`,
    sent: '',
    returned: '',
  }[assessment.status]
  return (
    <>
      <p className="text-lead">{words}</p>
      {assessment.reason ? <p>The reason given: {assessment.reason}</p> : null}
      {submission ? (
        <p>
          <LinkText href={`${base}/questions/sent`}>See what you sent</LinkText>
        </p>
      ) : null}
    </>
  )
}
