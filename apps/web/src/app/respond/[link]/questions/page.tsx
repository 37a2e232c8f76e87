import { ButtonLink, LinkText, Notice, Stack, TaskList } from '@daylight/ui'
import { findNextPath, findOpenQuestions } from '@/features/assessments/next-question.ts'
import type { QuestionsPage } from '@/features/assessments/questions-page.ts'
import { RespondentFrame } from '@/features/assessments/respondent-frame.tsx'
import { openQuestions, titleIn } from './open-questions.ts'

interface PageProps {
  readonly params: Promise<{ readonly link: string }>
}

export const generateMetadata = ({ params }: PageProps) => titleIn(params, ({ home }) => home.title)

export default async function QuestionsHome({ params }: PageProps) {
  const page = await openQuestions(params)
  const { words, apart } = page
  const { set, buyer, supplier, assessment, late } = page.opened
  const { status, dueOn } = assessment
  const open = status === 'sent' || status === 'returned'
  return (
    <RespondentFrame page={page}>
      <Stack>
        <h1 className="text-title">{set.title}</h1>
        {open ? (
          <>
            <p className="text-lead">{words.home.asks(apart(buyer), apart(supplier))}</p>
            <ul className="grid list-disc gap-1 ps-5">
              <li>{words.home.minutes(set.minutes)}</li>
              <li>{words.home.saved}</li>
              <li>{words.home.sayUnknown}</li>
              <li>{words.home.noNames}</li>
            </ul>
            {late ? (
              <Notice
                tone="warning"
                toneLabel={words.frame.warning}
                title={words.home.wasDue(words.answers.day(dueOn))}
              >
                {words.home.stillSend}
              </Notice>
            ) : (
              <p>{words.home.sendBy(words.answers.day(dueOn))}</p>
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

function Open({ page: { opened, base, words, language } }: { readonly page: QuestionsPage }) {
  const { set, asked, answers, askedAgain, assessment, whole } = opened
  const waiting = findOpenQuestions(opened)
  const started = answers.size > 0
  return (
    <>
      {assessment.status === 'returned' ? (
        <Notice title={words.home.askedAgain(askedAgain.size)}>{words.home.restStays}</Notice>
      ) : null}
      {whole ? null : (
        <Notice title={words.colleagues.yours}>
          {waiting.length === 0 ? words.colleagues.yoursDone : null}
        </Notice>
      )}
      {whole || waiting.length > 0 ? (
        <div>
          <ButtonLink href={findNextPath(opened, base, '')}>
            {waiting.length === 0 ? words.home.checkAndSend : started ? words.home.goOn : words.home.start}
          </ButtonLink>
        </div>
      ) : null}
      {whole && waiting.length > 0 ? (
        <p {...(language.code === 'en-GB' ? {} : { lang: 'en-GB', dir: 'ltr' })}>
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
                    ? words.home.done
                    : askedAgain.has(question.id)
                      ? words.home.again
                      : required
                        ? words.home.toDo
                        : words.home.optional,
                  tone: done ? 'done' : 'open',
                  hint: done ? undefined : askedAgain.get(question.id),
                } as const
              })}
          />
        </section>
      ))}
      <ul className="grid gap-2">
        {whole ? (
          <>
            <li>
              <LinkText href={`${base}/questions/check`}>{words.home.checkAndSend}</LinkText>
            </li>
            <li>
              <LinkText href={`${base}/questions/colleagues`}>{words.colleagues.title}</LinkText>
            </li>
          </>
        ) : null}
        <li>
          <LinkText href={`${base}/questions/print`}>{words.print.title}</LinkText>
        </li>
        {whole ? (
          <li className="text-muted">
            <LinkText href={`${base}/questions/decline`}>{words.home.decline}</LinkText>
          </li>
        ) : null}
      </ul>
    </>
  )
}

function Over({ page: { opened, base, words, apart } }: { readonly page: QuestionsPage }) {
  const { assessment, buyer, submission } = opened
  const { status, reason } = assessment
  return (
    <>
      {status === 'sent' || status === 'returned' ? null : (
        <p className="text-lead">{words.home.over[status](apart(buyer))}</p>
      )}
      {reason ? <p>{words.home.reasonGiven(apart(reason))}</p> : null}
      {submission ? (
        <p>
          <LinkText href={`${base}/questions/sent`}>{words.home.seeSent}</LinkText>
        </p>
      ) : null}
    </>
  )
}
