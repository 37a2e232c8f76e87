import { LinkText } from '@daylight/ui'
import { FieldsForm } from '@/features/identity/fields-form.tsx'
import { callApi } from '@/server/api.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { confirmEmailAction } from '../../actions.ts'

export const metadata = { title: 'Confirm your e-mail address' }

interface PageProps {
  readonly params: Promise<{ token: string }>
  readonly searchParams: SearchParams
}

export default async function ConfirmEmailPage({ params, searchParams }: PageProps) {
  const { token } = await params
  const invitation = (await readListQuery(searchParams)).get('invitation')
  const { open } = await (await callApi()).identity.emailLink({ purpose: 'confirm_email', token })
  if (!open) {
    return (
      <>
        <h1 className="text-title">This link does not work any more</h1>
        <p className="mt-4">It was used already, or its 24 hours are over.</p>
        <p className="mt-4">
          <LinkText href={invitation ? `/sign-in?next=/invitations/${invitation}` : '/sign-in'}>
            Sign in
          </LinkText>
          . If your address is still to be confirmed, you will get a new link then.
        </p>
      </>
    )
  }
  return (
    <>
      <h1 className="text-title">Confirm your e-mail address</h1>
      <p className="mt-4">Enter the password you chose when you signed up, and you are in.</p>
      <div className="mt-6">
        <FieldsForm
          action={confirmEmailAction.bind(null, token)}
          submitLabel="Confirm and sign in"
          hidden={invitation ? { invitation } : {}}
          fields={[
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
        <LinkText href="/reset-password">I have forgotten it</LinkText>
      </p>
    </>
  )
}
