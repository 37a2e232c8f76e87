import { roleMay } from '@daylight/domain/access'
import { formatDate, isoDate } from '@daylight/domain/dates'
import { LinkText, Notice, PageHeader, Panel, Stack, StatusTag, type Tone } from '@daylight/ui'
import { DownloadLinks } from '@/features/documents/download-links.tsx'
import { ActionStateTag } from '@/features/findings/words.tsx'
import { FieldsForm } from '@/features/identity/fields-form.tsx'
import { PlanForm } from '@/features/plan/plan-form.tsx'
import { getOrganisation, type OrganisationPage } from '@/server/api.ts'
import { formatInstant } from '@/server/format-instant.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { changeLinkAction, inviteToPlanAction, writeToSupplierAction } from './actions.ts'
import { Agreement } from './agreement-panel.tsx'

export const metadata = { title: 'Plan with the supplier' }

interface PageProps {
  readonly params: Promise<{ readonly org: string; readonly id: string }>
  readonly searchParams: SearchParams
}

type Api = OrganisationPage['api']
type Plan = Awaited<ReturnType<Api['supplierPlans']['get']>>
type Links = Awaited<ReturnType<Api['respondentLinks']['list']>>['links']
interface Place {
  readonly org: string
  readonly supplierId: string
}

export default async function SupplierPlanPage({ params, searchParams }: PageProps) {
  const { api, actor, segment } = await getOrganisation(params)
  const { id } = await params
  const query = await readListQuery(searchParams)
  const plan = await orNotFound(api.supplierPlans.get({ supplierId: id }))
  const { links } = await api.respondentLinks.list({ purpose: 'plan', subjectId: id })
  const place = { org: segment, supplierId: id }
  const mayWrite = roleMay(actor.role, 'action:write')
  return (
    <>
      <PageHeader
        title={`Plan with ${plan.supplier}`}
        breadcrumbs={[
          { label: 'Suppliers', href: `/${segment}/suppliers` },
          { label: plan.supplier, href: `/${segment}/suppliers/${id}` },
          { label: 'Plan' },
        ]}
      />
      <Stack gap="large">
        {query.get('sent') ? (
          <Notice tone="success" title="The link is on its way." announce="status" />
        ) : null}
        {query.get('revoked') ? (
          <Notice tone="success" title="The link was withdrawn. It opens nothing now." announce="status" />
        ) : null}
        {query.get('copied') ? (
          <Notice tone="success" title="The signed plan is on its way to both." announce="status" />
        ) : null}
        {query.get('signed') ? (
          <Notice tone="success" title="The agreement was kept." announce="status" />
        ) : null}
        <Panel title="What the supplier is to do">
          <Actions plan={plan} place={place} mayWrite={mayWrite} />
          <p className="mt-4 max-w-prose text-muted print:hidden">
            As a document, with who signed it. The supplier can download the same one at its link: it holds
            nothing that the supplier must not read.
          </p>
          <DownloadLinks
            href={`/${segment}/suppliers/${id}/plan/file`}
            label={`The plan with ${plan.supplier} as a file`}
          />
        </Panel>
        <div className="print:hidden">
          <Panel title="The supplier’s link" id="links">
            <p className="mb-4 max-w-prose">
              A link needs no password. It shows the actions above, what would put them right, and messages
              written to the supplier: no notes of yours, no other findings, no signals.
            </p>
            <LinkList links={links} place={place} mayWrite={mayWrite} />
            {mayWrite ? (
              <FieldsForm
                action={inviteToPlanAction.bind(null, place)}
                fields={[{ kind: 'text', type: 'email', name: 'email', label: 'Send a link to' }]}
                submitLabel="Send the link"
              />
            ) : null}
          </Panel>
        </div>
        <Agreement
          plan={plan}
          place={place}
          mayWrite={mayWrite}
          email={links.find(({ state }) => state !== 'revoked')?.email ?? ''}
        />
      </Stack>
    </>
  )
}

interface PartProps {
  readonly plan: Plan
  readonly place: Place
  readonly mayWrite: boolean
}

function Actions({ plan, place, mayWrite }: PartProps) {
  if (plan.actions.length === 0) {
    return (
      <p className="text-muted">
        Nothing is asked of this supplier yet. Add a corrective action to one of its findings, with the
        supplier as its owner.
      </p>
    )
  }
  return (
    <ul className="divide-y divide-line">
      {plan.actions.map((action) => (
        <li key={action.id} className="py-4 [overflow-wrap:anywhere]">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <LinkText href={`/${place.org}/findings/${action.finding.id}/actions/${action.id}`}>
              {action.title}
            </LinkText>
            <ActionStateTag state={action.status} />
          </p>
          <p className="mt-1 text-muted">
            F-{action.finding.number} {action.finding.title}, by {formatDate(isoDate(action.dueOn))}
          </p>
          {mayWrite ? (
            <details className="mt-2 print:hidden">
              <summary className="dl-summary inline-flex min-h-11 items-center">
                Write to the supplier<span className="sr-only"> about {action.title}</span>
              </summary>
              <PlanForm
                about={action.id}
                action={writeToSupplierAction.bind(null, { ...place, actionId: action.id })}
                name="message"
                label={`Message about “${action.title}”`}
                hint="The supplier reads it at its link. It stays with the action."
                version={action.version}
                buttons={[{ event: 'write', label: 'Send the message', tone: 'secondary' }]}
              />
            </details>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

const linkStates: Readonly<Record<Links[number]['state'], readonly [string, Tone]>> = {
  waiting: ['Waiting to be sent', 'neutral'],
  sent: ['Sent', 'new'],
  opened: ['Opened', 'good'],
  expired: ['Time is over', 'caution'],
  revoked: ['Withdrawn', 'neutral'],
}

function LinkList(props: { readonly links: Links; readonly place: Place; readonly mayWrite: boolean }) {
  const { links, place, mayWrite } = props
  if (links.length === 0) return <p className="mb-4 text-muted">No link was sent yet.</p>
  return (
    <ul className="mb-6 divide-y divide-line border-y border-line">
      {links.map((link) => {
        const [label, tone] = linkStates[link.state]
        return (
          <li key={link.id} className="py-3 [overflow-wrap:anywhere]">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              {link.email} <StatusTag tone={tone}>{label}</StatusTag>
            </p>
            <p className="mt-1 text-muted">
              From {link.createdByName}, {formatInstant(link.createdAt)}
              {link.lastUsedAt ? `; last used ${formatInstant(link.lastUsedAt)}` : ''}
            </p>
            {mayWrite && link.state !== 'revoked' ? (
              <div className="mt-2 flex flex-wrap gap-3">
                {(['resend', 'revoke'] as const).map((change) => (
                  <FieldsForm
                    key={change}
                    action={changeLinkAction.bind(null, { ...place, linkId: link.id, change })}
                    fields={[]}
                    submitLabel={change === 'resend' ? 'Send again' : 'Withdraw'}
                    submitAbout={`the link to ${link.email}`}
                    tone="secondary"
                  />
                ))}
              </div>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
