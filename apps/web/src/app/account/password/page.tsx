import { PASSWORD_LIMITS } from '@daylight/domain/identity'
import { PageHeader } from '@daylight/ui'
import { FieldsForm } from '@/features/identity/fields-form.tsx'
import { requirePerson } from '@/server/person.ts'
import { changePasswordAction } from '../actions.ts'

export const metadata = { title: 'Change your password' }

export default async function ChangePasswordPage() {
  const { email } = await requirePerson()
  return (
    <>
      <PageHeader
        title="Change your password"
        subtitle="This signs you out everywhere else."
        breadcrumbs={[{ label: 'Your account', href: '/account' }]}
      />
      <FieldsForm
        action={changePasswordAction}
        submitLabel="Change password"
        // Password managers look for the name that a password belongs to.
        hidden={{ username: email }}
        fields={[
          {
            kind: 'text',
            name: 'currentPassword',
            label: 'Current password',
            type: 'password',
            autoComplete: 'current-password',
          },
          {
            kind: 'text',
            name: 'newPassword',
            label: 'New password',
            hint: `At least ${PASSWORD_LIMITS.least} characters. Three or four words that do not belong together work well.`,
            type: 'password',
            autoComplete: 'new-password',
          },
          {
            kind: 'text',
            name: 'again',
            label: 'New password again',
            type: 'password',
            autoComplete: 'new-password',
          },
        ]}
      />
    </>
  )
}
