import { isRole, roleDescriptions } from '@daylight/domain/access'
import { AuthLayout, ButtonGroup, ButtonLink, LinkText, SummaryList } from '@daylight/ui'
import { FieldsForm } from '@/features/identity/fields-form.tsx'
import { getPerson } from '@/server/actor.ts'
import { formatInstant } from '@/server/format-instant.ts'
import { readInvitation } from '@/server/read-invitation.ts'
import { acceptInvitationAction } from './actions.ts'

export const metadata = { title: 'Invitation' }

type Invitation = NonNullable<Awaited<ReturnType<typeof readInvitation>>>

export default async function InvitationPage({ params }: { readonly params: Promise<{ token: string }> }) {
  const { token } = await params
  const invitation = await readInvitation(token)
  return <AuthLayout>{invitation ? <Found invitation={invitation} token={token} /> : <Unknown />}</AuthLayout>
}

function Unknown() {
  return (
    <>
      <h1 className="text-title">This invitation cannot be found</h1>
      <p className="mt-4">
        Open the link in the e-mail again, all of it. If that does not help, ask for a new one.
      </p>
    </>
  )
}

async function Found({ invitation, token }: { readonly invitation: Invitation; readonly token: string }) {
  const { organisation, segment, email, role, invitedBy, expiresAt, state } = invitation
  if (state !== 'open') {
    const why = {
      accepted: 'It has been used.',
      withdrawn: 'It was withdrawn.',
      expired: 'Its seven days are over.',
    }[state]
    return (
      <>
        <h1 className="text-title">This invitation is over</h1>
        <p className="mt-4">
          {why} Ask {organisation} for a new one if you need it.
        </p>
        {state === 'accepted' ? (
          <p className="mt-4">
            <LinkText href={`/${segment}`}>Go to {organisation}</LinkText>
          </p>
        ) : null}
      </>
    )
  }
  return (
    <>
      <h1 className="text-title">Join {organisation}</h1>
      <p className="mt-4">{invitedBy} has invited you to work with them on Daylight.</p>
      <div className="my-6">
        <SummaryList
          rows={[
            { key: 'For', value: email },
            {
              key: 'Role',
              value: isRole(role) ? `${role}: ${roleDescriptions[role]}` : role,
            },
            { key: 'Open until', value: formatInstant(expiresAt) },
          ]}
        />
      </div>
      <Answer token={token} email={email} />
    </>
  )
}

async function Answer({ token, email }: { readonly token: string; readonly email: string }) {
  const person = await getPerson()
  if (!person) {
    return (
      <ButtonGroup>
        <ButtonLink href={`/sign-up?invitation=${token}`}>Create an account</ButtonLink>
        <ButtonLink tone="secondary" href={`/sign-in?next=/invitations/${token}`}>
          Sign in
        </ButtonLink>
      </ButtonGroup>
    )
  }
  if (person.email !== email) {
    return (
      <>
        <p>
          You are signed in as <strong>{person.email}</strong>, and the invitation is for another address.
          Sign out and open it again, or ask for an invitation to this one.
        </p>
        <p className="mt-4">
          <ButtonLink href="/sign-out" tone="secondary">
            Sign out
          </ButtonLink>
        </p>
      </>
    )
  }
  return <FieldsForm action={acceptInvitationAction.bind(null, token)} fields={[]} submitLabel="Join" />
}
