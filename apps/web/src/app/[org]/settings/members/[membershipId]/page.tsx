import { roleDescriptions, roleMay, roles } from '@daylight/domain/access'
import { PageHeader, Panel, Stack } from '@daylight/ui'
import { notFound } from 'next/navigation'
import { FieldsForm } from '@/features/identity/fields-form.tsx'
import { getOrganisation } from '@/server/api.ts'
import { changeRoleAction, removeMemberAction } from '../../actions.ts'

export const metadata = { title: 'Change a member' }

interface PageProps {
  readonly params: Promise<{ org: string; membershipId: string }>
}

export default async function MemberPage({ params }: PageProps) {
  const { api, actor, segment } = await getOrganisation(params)
  if (!roleMay(actor.role, 'member:change')) notFound()
  const { membershipId } = await params
  const { members } = await api.organisations.members.list()
  const member = members.find((candidate) => candidate.membershipId === membershipId)
  if (!member) notFound()
  return (
    <>
      <PageHeader
        title={member.name}
        subtitle={member.email}
        breadcrumbs={[{ label: 'Members', href: `/${segment}/settings/members` }]}
      />
      <Stack gap="large">
        <Panel title="Role">
          <FieldsForm
            action={changeRoleAction.bind(null, segment, membershipId)}
            submitLabel="Change the role"
            fields={[
              {
                kind: 'radio',
                name: 'role',
                label: 'What they may do, from now on',
                stored: member.role,
                options: roles.map((role) => ({
                  value: role,
                  label: role.charAt(0).toUpperCase() + role.slice(1),
                  hint: roleDescriptions[role],
                })),
              },
            ]}
          />
        </Panel>
        <Panel title={member.isYou ? 'Leave' : 'Remove'} variant="tinted">
          <p className="mb-4 max-w-prose">
            {member.isYou ? 'You lose' : `${member.name} loses`} access at once. What was done stays in the
            record under {member.isYou ? 'your' : 'their'} name, and a new invitation brings{' '}
            {member.isYou ? 'you' : 'them'} back.
          </p>
          <FieldsForm
            action={removeMemberAction.bind(null, segment, membershipId)}
            fields={[]}
            submitLabel={member.isYou ? 'Leave the organisation' : `Remove ${member.name}`}
            tone="destructive"
          />
        </Panel>
      </Stack>
    </>
  )
}
