import { LinkText, Notice } from '@daylight/ui'
import { redirect } from 'next/navigation'
import { FieldsForm } from '@/features/identity/fields-form.tsx'
import { getPerson } from '@/server/actor.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { safePath } from '@/server/safe-path.ts'
import { signInAction } from '../actions.ts'

export const metadata = { title: 'Sign in' }

export default async function SignInPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const query = await readListQuery(searchParams)
  const next = safePath(query.get('next'), '/organisations')
  if (await getPerson()) redirect(next)
  const invitation = /^\/invitations\/([\w.-]+)$/.exec(next)?.[1]
  return (
    <>
      <h1 className="text-title">Sign in</h1>
      {query.has('out') ? (
        <div className="mt-4">
          <Notice tone="success" announce="status">
            You are signed out.
          </Notice>
        </div>
      ) : null}
      <div className="mt-6">
        <FieldsForm
          action={signInAction}
          submitLabel="Sign in"
          hidden={{ next }}
          fields={[
            { kind: 'text', name: 'email', label: 'E-mail address', type: 'email', autoComplete: 'username' },
            {
              kind: 'text',
              name: 'password',
              label: 'Password',
              type: 'password',
              autoComplete: 'current-password',
            },
          ]}
        />
      </div>
      <p className="mt-6">
        <LinkText href="/reset-password">I have forgotten my password</LinkText>
      </p>
      <p className="mt-2">
        No account yet?{' '}
        <LinkText href={invitation ? `/sign-up?invitation=${invitation}` : '/sign-up'}>Create one</LinkText>
      </p>
    </>
  )
}
