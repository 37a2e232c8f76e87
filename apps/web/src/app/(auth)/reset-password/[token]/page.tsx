import { PASSWORD_LIMITS } from '@daylight/domain/identity'
import { LinkText } from '@daylight/ui'
import { FieldsForm } from '@/features/identity/fields-form.tsx'
import { callApi } from '@/server/api.ts'
import { resetPasswordAction } from '../../actions.ts'

export const metadata = { title: 'Choose a new password' }

export default async function ResetPasswordPage({ params }: { readonly params: Promise<{ token: string }> }) {
  const { token } = await params
  const { open } = await (await callApi()).identity.emailLink({ purpose: 'reset_password', token })
  if (!open) {
    return (
      <>
        <h1 className="text-title">This link does not work any more</h1>
        <p className="mt-4">It was used already, or its hour is over.</p>
        <p className="mt-4">
          <LinkText href="/reset-password">Ask for a new link</LinkText>
        </p>
      </>
    )
  }
  return (
    <>
      <h1 className="text-title">Choose a new password</h1>
      <p className="mt-4">This signs you out everywhere else.</p>
      <div className="mt-6">
        <FieldsForm
          action={resetPasswordAction.bind(null, token)}
          submitLabel="Save and sign in"
          fields={[
            {
              kind: 'text',
              name: 'password',
              label: 'New password',
              hint: `At least ${PASSWORD_LIMITS.least} characters. Three or four words that do not belong together work well.`,
              type: 'password',
              autoComplete: 'new-password',
            },
          ]}
        />
      </div>
    </>
  )
}
