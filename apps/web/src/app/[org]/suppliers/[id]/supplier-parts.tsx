import type { SupplierChoices } from '@daylight/contracts'
import { ButtonLink, LinkText, Panel, Stat, StatList, SummaryList } from '@daylight/ui'
import type { Api } from '@/server/api.ts'
import { formatDay, formatInstant } from '@/server/format-instant.ts'

type Overview = Awaited<ReturnType<Api['suppliers']['overview']>>

/** What is known of pay and conditions there, in figures that lead to the records. */
export function SupplierWork(props: {
  readonly segment: string
  readonly supplierId: string
  readonly usage: Overview['usage']
  readonly mayCheck: boolean
}) {
  const { segment, supplierId, usage } = props
  const about = `supplier=${supplierId}`
  return (
    <Panel
      title="Pay and findings"
      actions={
        props.mayCheck ? (
          <ButtonLink href={`/${segment}/pay/new?${about}`} size="small">
            Check pay
          </ButtonLink>
        ) : null
      }
    >
      <StatList>
        <Stat
          label="Pay checks"
          value={<LinkText href={`/${segment}/pay?${about}`}>{usage.payChecks}</LinkText>}
          hint={usage.lastPayCheckOn ? `Last on ${formatDay(usage.lastPayCheckOn)}` : 'None completed yet'}
        />
        <Stat
          label="Open findings"
          value={<LinkText href={`/${segment}/findings?${about}`}>{usage.openFindings}</LinkText>}
        />
        <Stat label="Closed findings" value={usage.closedFindings} />
      </StatList>
    </Panel>
  )
}

const labelOf = (choices: SupplierChoices['spendBands'], value: string | null) =>
  value === null ? 'Not known' : (choices.find((choice) => choice.value === value)?.label ?? value)

export function SupplierFacts(props: {
  readonly segment: string
  readonly supplier: Overview['supplier']
  readonly choices: SupplierChoices
}) {
  const { segment, supplier, choices } = props
  return (
    <SummaryList
      rows={[
        { key: 'Companies House number', value: supplier.companyNumber ?? 'Not known' },
        { key: 'What they do for us', value: supplier.whatTheyDo || 'Not said' },
        { key: 'Industry (SIC section)', value: labelOf(choices.sicSections, supplier.sicSection) },
        {
          key: 'Sector on the statement registry',
          value: labelOf(choices.registrySectors, supplier.registrySector),
        },
        { key: 'What we spend with them', value: labelOf(choices.spendBands, supplier.spendBand) },
        {
          key: 'Notes',
          value: supplier.notes ? <span className="whitespace-pre-line">{supplier.notes}</span> : 'None',
        },
        {
          key: 'Added',
          value: supplier.importId ? (
            <>
              {formatInstant(supplier.createdAt)}, with{' '}
              <LinkText href={`/${segment}/suppliers/imports/${supplier.importId}`}>an import</LinkText>
            </>
          ) : (
            formatInstant(supplier.createdAt)
          ),
        },
      ]}
    />
  )
}

export function SupplierContacts({ contacts }: { readonly contacts: Overview['supplier']['contacts'] }) {
  if (contacts.length === 0) return <p className="text-muted">Nobody is named yet.</p>
  return (
    <ul className="grid gap-4 sm:grid-cols-2">
      {contacts.map((contact, index) => (
        <li key={index} className="min-w-0 break-words">
          <p className="font-bold">{contact.name}</p>
          {contact.jobTitle ? <p className="text-muted">{contact.jobTitle}</p> : null}
          {contact.email ? (
            <p>
              <LinkText href={`mailto:${contact.email}`}>{contact.email}</LinkText>
            </p>
          ) : null}
          {contact.phone ? (
            <p>
              <LinkText href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`}>{contact.phone}</LinkText>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
