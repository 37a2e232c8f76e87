import { formatDate, isoDate } from '@daylight/domain/dates'
import { Panel, Stack } from '@daylight/ui'
import { FieldsForm } from '@/features/identity/fields-form.tsx'
import type { OrganisationPage } from '@/server/api.ts'
import { formatInstant } from '@/server/format-instant.ts'
import { sendPlanCopiesAction, signPlanAction } from './actions.ts'

type Plan = Awaited<ReturnType<OrganisationPage['api']['supplierPlans']['get']>>
interface Place {
  readonly org: string
  readonly supplierId: string
}
interface AgreementProps {
  readonly plan: Plan
  readonly place: Place
  readonly mayWrite: boolean
  /** Where the supplier's link went: proposed for the copy. */
  readonly email: string
}

/** The text that both sign, who signed last, and the signed plan by mail to both. */
export function Agreement({ plan, place, mayWrite, email }: AgreementProps) {
  const [latest] = plan.agreements
  return (
    <Panel title="Agree it together" id="agreed">
      <Stack>
        {latest ? (
          <p>
            Last agreed on {formatDate(isoDate(latest.agreedOn))} by {latest.supplierName} (
            {latest.supplierRole}) and {latest.buyerName} ({latest.buyerRole}).{' '}
            {latest.sha256 === plan.sha256
              ? 'The plan is still as it was signed.'
              : 'The plan has changed since: agree it again.'}
          </p>
        ) : (
          <p className="text-muted">Not signed by both sides yet.</p>
        )}
        {latest ? (
          <Copies plan={plan} place={place} mayWrite={mayWrite} email={email} agreement={latest} />
        ) : null}
        <pre className="overflow-x-auto rounded-control border border-line bg-sunk p-4 text-sm whitespace-pre-wrap [overflow-wrap:anywhere]">
          {plan.text}
        </pre>
        <p className="text-sm text-muted [overflow-wrap:anywhere]">SHA-256 of this text: {plan.sha256}</p>
        {mayWrite && plan.actions.length > 0 ? (
          <div className="print:hidden">
            <FieldsForm
              action={signPlanAction.bind(null, place)}
              hidden={{ sha256: plan.sha256 }}
              fields={[
                { kind: 'text', name: 'supplierName', label: 'Signs for the supplier: name' },
                { kind: 'text', name: 'supplierRole', label: 'Their role' },
                { kind: 'text', name: 'buyerRole', label: 'Your own role' },
              ]}
              submitLabel="We both agree to this plan"
            />
          </div>
        ) : null}
      </Stack>
    </Panel>
  )
}

function Copies(props: AgreementProps & { readonly agreement: Plan['agreements'][number] }) {
  const { plan, place, mayWrite, email, agreement } = props
  return (
    <div className="print:hidden">
      {plan.copies.length > 0 ? (
        <ul className="mb-4 list-disc ps-5" aria-label="Sent by mail">
          {plan.copies.map((copy) => (
            <li key={copy.id} className="[overflow-wrap:anywhere]">
              {copy.sentAt
                ? `Sent to ${copy.email}, ${formatInstant(copy.sentAt)}`
                : `On its way to ${copy.email}`}
            </li>
          ))}
        </ul>
      ) : null}
      {mayWrite ? (
        <FieldsForm
          action={sendPlanCopiesAction.bind(null, { ...place, agreementId: agreement.id })}
          fields={[
            {
              kind: 'text',
              type: 'email',
              name: 'email',
              label: `E-mail address of ${agreement.supplierName}`,
              hint: `The plan goes as PDF to this address and to ${agreement.buyerName}.`,
              stored: email,
            },
          ]}
          submitLabel="Send the signed plan to both"
          tone="secondary"
        />
      ) : null}
    </div>
  )
}
