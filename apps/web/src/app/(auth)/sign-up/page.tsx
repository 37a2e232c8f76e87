import { PASSWORD_LIMITS } from '@daylight/domain/identity'
import { LinkText, Notice } from '@daylight/ui'
import { redirect } from 'next/navigation'
import { FieldsForm } from '@/features/identity/fields-form.tsx'
import { getPerson } from '@/server/actor.ts'
import { readInvitation } from '@/server/read-invitation.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { signUpAction } from '../actions.ts'

export const metadata = { title: 'Create an account' }

export default async function SignUpPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const token = (await readListQuery(searchParams)).get('invitation')
  if (await getPerson()) redirect(token ? `/invitations/${token}` : '/organisations')
  const invitation = token ? await readInvitation(token) : null
  return (
    <>
      <h1 className="text-title">Create an account</h1>
      {invitation ? (
        <div className="mt-4">
          <Notice>
            You are invited to {invitation.organisation}. Use the address the invitation was sent to.
          </Notice>
        </div>
      ) : null}
      <div className="mt-6">
        <FieldsForm
          action={signUpAction}
          submitLabel="Create account"
          hidden={token && invitation ? { invitation: token } : {}}
          fields={[
            { kind: 'text', name: 'name', label: 'Your name', autoComplete: 'name' },
            {
              kind: 'text',
              name: 'email',
              label: 'Work e-mail address',
              hint: 'We send a link there to check that it is yours.',
              type: 'email',
              autoComplete: 'username',
              ...(invitation ? { stored: invitation.email } : {}),
            },
            {
              kind: 'text',
              name: 'password',
              label: 'Password',
              hint: `At least ${PASSWORD_LIMITS.least} characters. Three or four words that do not belong together work well.`,
              type: 'password',
              autoComplete: 'new-password',
            },
          ]}
        />
      </div>
      <p className="mt-6">
        Have an account?{' '}
        <LinkText href={token ? `/sign-in?next=/invitations/${token}` : '/sign-in'}>Sign in</LinkText>
      </p>
    </>
  )
}
