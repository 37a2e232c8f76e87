import { ButtonGroup, ButtonLink, Stack } from '@daylight/ui'
import { redirect } from 'next/navigation'
import { RespondentFrame } from '@/features/assessments/respondent-frame.tsx'
import { KeepForm } from '@/features/library/keep-form.tsx'
import { getPerson } from '@/server/actor.ts'
import { listOwnOrganisations } from '../list-own-organisations.ts'
import { openQuestionsInOwn } from '../open-questions.ts'
import { keepAnswersAction } from './actions.ts'

export const metadata = { title: 'Keep your answers', referrer: 'same-origin' }

interface PageProps {
  readonly params: Promise<{ readonly link: string }>
}

/** After sending: a copy of what was sent, into the sender's own organisation, only when they ask for it. */
export default async function KeepPage({ params }: PageProps) {
  const page = await openQuestionsInOwn(params)
  const { opened, base } = page
  const { link } = await params
  if (!opened.submission) redirect(`${base}/questions`)
  const person = await getPerson()
  return (
    <RespondentFrame page={page} back={{ href: `${base}/questions/sent`, label: 'Receipt' }}>
      <Stack>
        <h1 className="text-title">Keep your answers for the next buyer</h1>
        <p>
          You get a copy in an account of your own. It is free. When another buyer asks the same, you can use
          it again and answer only the rest.
        </p>
        <ul className="grid list-disc gap-1 ps-5">
          <li>The copy has your answers and your files. It has nothing that {opened.buyer} wrote.</li>
          <li>Nobody else sees it. {opened.buyer} is not told where you keep it.</li>
          <li>You can delete it at any time. What you sent to {opened.buyer} stays with them.</li>
        </ul>
        {person ? (
          <KeepForm
            action={keepAnswersAction.bind(null, link)}
            organisations={(await listOwnOrganisations(person, 'library:write')).map(({ segment, name }) => ({
              segment,
              name,
            }))}
            suggestedName={opened.supplier}
            person={person.name}
          />
        ) : (
          <SignInFirst base={base} />
        )}
      </Stack>
    </RespondentFrame>
  )
}

function SignInFirst({ base }: { readonly base: string }) {
  return (
    <>
      <ButtonGroup>
        <ButtonLink href={`/sign-in?next=${encodeURIComponent(`${base}/questions/keep`)}`}>
          Sign in
        </ButtonLink>
        <ButtonLink href="/sign-up" tone="secondary">
          Make a free account
        </ButtonLink>
      </ButtonGroup>
      <p className="text-muted">
        With a new account, follow the link in the mail that we send you. Then open the buyer’s link again and
        come back here.
      </p>
    </>
  )
}
