import { LinkText } from '@daylight/ui'
import { FieldsForm } from '@/features/identity/fields-form.tsx'
import { requestResetAction } from '../actions.ts'

export const metadata = { title: 'Reset your password' }

export default function RequestResetPage() {
  return (
    <>
      <h1 className="text-title">Reset your password</h1>
      <p className="mt-4">We send you a link with which you choose a new one. It works for an hour.</p>
      <div className="mt-6">
        <FieldsForm
          action={requestResetAction}
          submitLabel="Send the link"
          fields={[
            { kind: 'text', name: 'email', label: 'E-mail address', type: 'email', autoComplete: 'username' },
          ]}
        />
      </div>
      <p className="mt-6">
        <LinkText href="/sign-in">Back to sign-in</LinkText>
      </p>
    </>
  )
}
