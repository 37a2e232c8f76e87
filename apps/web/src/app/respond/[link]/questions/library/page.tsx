import { offerFromLibrary, resolveMember } from '@daylight/application'
import { type MemberActor, roleMay } from '@daylight/domain/access'
import { describeAnswer } from '@daylight/domain/questionnaires'
import { ButtonGroup, ButtonLink, LinkText, Notice, Stack } from '@daylight/ui'
import { redirect } from 'next/navigation'
import { findNextPath, findOpenQuestions } from '@/features/assessments/next-question.ts'
import type { QuestionsPage } from '@/features/assessments/questions-page.ts'
import { RespondentFrame } from '@/features/assessments/respondent-frame.tsx'
import { TakeOverForm } from '@/features/library/take-over-form.tsx'
import { tellAge } from '@/features/library/tell-age.ts'
import { getPerson } from '@/server/actor.ts'
import { container } from '@/server/container.ts'
import { formatDay } from '@/server/format-instant.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { listOwnOrganisations } from '../list-own-organisations.ts'
import { openQuestionsInOwn } from '../open-questions.ts'
import { takeOverAction } from './actions.ts'

export const metadata = { title: 'Answer from your library', referrer: 'same-origin' }

interface PageProps {
  readonly params: Promise<{ readonly link: string }>
  readonly searchParams: SearchParams
}

/** What a signed-in member's organisation has answered before, to be taken over into this buyer's questions. */
export default async function AnswerFromLibraryPage({ params, searchParams }: PageProps) {
  const page = await openQuestionsInOwn(params)
  const { opened, base } = page
  // A colleague with a part of it answers by hand.
  if (!opened.whole) redirect(`${base}/questions`)
  const { link } = await params
  const query = await readListQuery(searchParams)
  const person = await getPerson()
  const organisations = person ? await listOwnOrganisations(person, 'library:write') : []
  const segment = query.get('from') ?? (organisations.length === 1 ? organisations[0]?.segment : undefined)
  const { deps } = await container()
  const member = person && segment ? await resolveMember(deps, person, segment) : null
  return (
    <RespondentFrame page={page} back={{ href: `${base}/questions`, label: 'All questions' }}>
      <Stack>
        <h1 className="text-title">Answer from your library</h1>
        <Taken page={page} taken={query.get('taken')} />
        {person === null ? (
          <SignIn base={base} />
        ) : member && roleMay(member.role, 'library:write') ? (
          <Offers page={page} member={member} link={link} />
        ) : (
          <Choose base={base} organisations={organisations} />
        )}
      </Stack>
    </RespondentFrame>
  )
}

function Taken({
  page: { opened, base },
  taken,
}: {
  readonly page: QuestionsPage
  readonly taken: string | undefined
}) {
  if (taken === undefined || !/^\d{1,3}$/.test(taken)) return null
  const left = findOpenQuestions(opened).length
  return (
    <>
      <Notice
        tone="success"
        title={`${taken === '1' ? 'One answer was' : `${taken} answers were`} taken over.`}
        announce="status"
      >
        {left === 0
          ? 'Nothing is left to answer. Check everything, then send it.'
          : `${left === 1 ? 'One question is' : `${left} questions are`} left. Nothing is sent yet.`}
      </Notice>
      <div>
        <ButtonLink href={findNextPath(opened, base, '')}>
          {left === 0 ? 'Check and send' : 'Go on'}
        </ButtonLink>
      </div>
    </>
  )
}

function SignIn({ base }: { readonly base: string }) {
  return (
    <>
      <p>Have you kept answers here before? Sign in, and see which of these questions they answer.</p>
      <ButtonGroup>
        <ButtonLink href={`/sign-in?next=${encodeURIComponent(`${base}/questions/library`)}`}>
          Sign in
        </ButtonLink>
        <ButtonLink href={`${base}/questions`} tone="quiet">
          Answer without it
        </ButtonLink>
      </ButtonGroup>
    </>
  )
}

function Choose(props: {
  readonly base: string
  readonly organisations: readonly { readonly segment: string; readonly name: string }[]
}) {
  if (props.organisations.length === 0) return <p>You have no organisation with an answer library.</p>
  return (
    <>
      <p>Which organisation’s answers do you want to use?</p>
      <ul className="grid gap-2">
        {props.organisations.map(({ segment, name }) => (
          <li key={segment}>
            <LinkText href={`${props.base}/questions/library?from=${segment}`}>{name}</LinkText>
          </li>
        ))}
      </ul>
    </>
  )
}

async function Offers(props: {
  readonly page: QuestionsPage
  readonly member: MemberActor
  readonly link: string
}) {
  const { page, member, link } = props
  const { deps } = await container()
  const offers = await offerFromLibrary(deps, page.actor, member)
  const open = findOpenQuestions(page.opened).length
  if (offers.length === 0) {
    return (
      <p>
        {open === 0
          ? 'Every question here is answered.'
          : 'Your library has no answer to the questions that are still open here.'}{' '}
        <LinkText href={findNextPath(page.opened, page.base, '')}>Go on</LinkText>
      </p>
    )
  }
  return (
    <>
      <p>
        Your library can answer {offers.length === 1 ? 'one question' : `${offers.length} questions`} here.
        Take off the tick where an answer is no longer true. You can still change each one before you send it.
      </p>
      <TakeOverForm
        action={takeOverAction.bind(null, { link, organisationId: member.organisationId })}
        offers={offers.map(({ question, entryId, from, answer, value, files, filesMissing }) => ({
          value: `${question.id}.${entryId}`,
          question: question.text,
          // From the value itself: the words that came with a passport could say something else.
          answer: describeAnswer(question, value),
          age: `Answered on ${formatDay(answer.answeredAt)}, ${tellAge(answer.answeredAt, deps.clock.now())}. From: ${from}.`,
          files: files.map(({ fileName }) => fileName),
          filesMissing,
        }))}
      />
    </>
  )
}
