import { roleDescriptions, roleMay, roles } from '@daylight/domain/access'
import { ButtonLink, DataTable, LinkText, Notice, Panel, Stack, StatusTag } from '@daylight/ui'
import { FieldsForm } from '@/features/identity/fields-form.tsx'
import { SettingsTabs } from '@/features/identity/settings-tabs.tsx'
import { getOrganisation } from '@/server/api.ts'
import { formatInstant } from '@/server/format-instant.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { inviteMemberAction, revokeInvitationAction } from '../actions.ts'

export const metadata = { title: 'Members' }

interface PageProps {
  readonly params: Promise<{ org: string }>
  readonly searchParams: SearchParams
}

const NEWS = {
  invited: 'The invitation is on its way.',
  withdrawn: 'The invitation is withdrawn.',
  changed: 'The role is changed.',
  removed: 'The member is removed.',
} as const

export default async function MembersPage({ params, searchParams }: PageProps) {
  const { api, actor, segment } = await getOrganisation(params)
  const query = await readListQuery(searchParams)
  const { members, invitations } = await api.organisations.members.list()
  const mayInvite = roleMay(actor.role, 'member:invite')
  const mayChange = roleMay(actor.role, 'member:change')
  const news = Object.entries(NEWS).find(([key]) => query.has(key))?.[1]
  const base = `/${segment}/settings/members`
  return (
    <>
      <SettingsTabs segment={segment} role={actor.role} current="members" />
      <Stack gap="large">
        {news ? (
          <Notice tone="success" announce="status">
            {news}
          </Notice>
        ) : null}
        <Panel title="Members" variant="flush">
          <DataTable
            caption="Members"
            captionHidden
            rows={members}
            rowKey={(member) => member.membershipId}
            columns={[
              {
                key: 'name',
                header: 'Name',
                rowHeader: true,
                cell: (member) => (
                  <span className="inline-flex flex-wrap items-center gap-2">
                    {member.name}
                    {member.isYou ? <StatusTag tone="new">You</StatusTag> : null}
                  </span>
                ),
              },
              {
                key: 'email',
                header: 'E-mail address',
                cell: (member) => <span className="wrap-anywhere">{member.email}</span>,
              },
              { key: 'role', header: 'Role', cell: (member) => member.role },
              ...(mayChange
                ? [
                    {
                      key: 'change',
                      header: 'Change',
                      headerHidden: true,
                      cell: (member: (typeof members)[number]) => (
                        <LinkText
                          href={`${base}/${member.membershipId}`}
                          aria-label={`Change or remove ${member.name}`}
                        >
                          Change
                        </LinkText>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </Panel>
        {invitations.length > 0 ? (
          <Panel title="Invitations not accepted yet" variant="flush">
            <DataTable
              caption="Invitations not accepted yet"
              captionHidden
              rows={invitations}
              rowKey={(invitation) => invitation.invitationId}
              columns={[
                {
                  key: 'email',
                  header: 'For',
                  rowHeader: true,
                  cell: (invitation) => <span className="wrap-anywhere">{invitation.email}</span>,
                },
                { key: 'role', header: 'Role', cell: (invitation) => invitation.role },
                { key: 'by', header: 'Invited by', cell: (invitation) => invitation.invitedBy },
                {
                  key: 'until',
                  header: 'Open until',
                  cell: (invitation) =>
                    invitation.expired ? (
                      <StatusTag tone="caution">Expired</StatusTag>
                    ) : (
                      formatInstant(invitation.expiresAt)
                    ),
                },
                {
                  key: 'withdraw',
                  header: 'Withdraw',
                  headerHidden: true,
                  cell: (invitation) => (
                    <FieldsForm
                      action={revokeInvitationAction.bind(null, segment)}
                      fields={[]}
                      hidden={{ invitationId: invitation.invitationId }}
                      submitLabel="Withdraw"
                      submitAbout={invitation.email}
                      tone="secondary"
                    />
                  ),
                },
              ]}
            />
          </Panel>
        ) : null}
        {mayInvite ? (
          <Panel title="Invite somebody" id="invite">
            <FieldsForm
              action={inviteMemberAction.bind(null, segment)}
              submitLabel="Send the invitation"
              fields={[
                {
                  kind: 'text',
                  name: 'email',
                  label: 'E-mail address',
                  type: 'email',
                  hint: 'They get a link that works for seven days.',
                },
                {
                  kind: 'radio',
                  name: 'role',
                  label: 'Role',
                  stored: 'contributor',
                  options: roles
                    .filter((role) => role !== 'owner' || actor.role === 'owner')
                    .map((role) => ({
                      value: role,
                      label: role.charAt(0).toUpperCase() + role.slice(1),
                      hint: roleDescriptions[role],
                    })),
                },
              ]}
            />
          </Panel>
        ) : null}
        <div>
          <ButtonLink href={`${base}/leave`} tone="quiet">
            Leave this organisation
          </ButtonLink>
        </div>
      </Stack>
    </>
  )
}
