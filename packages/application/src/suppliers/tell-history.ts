import {
  type AuditData,
  type AuditValue,
  auditActions,
  isAuditAction,
  type StoredAuditLink,
} from '@daylight/domain/audit'
import type { SupplierReference } from './read-supplier-reference.ts'

export interface FieldChange {
  readonly label: string
  /** As a person reads it; empty for nothing. */
  readonly from: string
  readonly to: string
}

export interface HistoryEntry {
  readonly id: string
  readonly at: string
  readonly actorName: string
  readonly action: string
  readonly changes: readonly FieldChange[]
}

const labels: Readonly<Record<string, string>> = {
  name: 'Name',
  companyNumber: 'Companies House number',
  sicSection: 'Industry (SIC section)',
  registrySector: 'Sector on the government’s registry',
  whatTheyDo: 'What they do for us',
  spendBand: 'Spend',
  notes: 'Notes',
  contacts: 'Contacts',
  address: 'Address',
  postcode: 'Postcode',
  borough: 'Borough',
  inGreaterLondon: 'In Greater London',
  directWorkers: 'Workers employed by the supplier or us',
  contractedWorkers: 'Contracted workers',
  agencyWorkers: 'Agency workers',
  title: 'Name',
  responsible: 'Who is responsible',
  startsOn: 'First day',
  endsOn: 'Last day',
  nextOn: 'Next review, repeat or meeting',
  covers: 'What it covers',
  approvedBy: 'Approved by',
  audiences: 'Audience',
  roles: 'Roles',
  invited: 'People invited',
  completed: 'People who completed it',
  provider: 'Provider',
  outcome: 'Outcome',
  body: 'Body',
  duties: 'What it answers for',
  definition: 'What it measures',
  target: 'Target',
  inPlace: 'In place',
  note: 'What we do',
}

/** In the order of the form: the database keeps the keys of an entry in an order of its own. */
const contactParts = ['name', 'jobTitle', 'email', 'phone'] as const
const fieldOrder = Object.keys(labels)

type Names = ReadonlyMap<string, ReadonlyMap<string, string>>

/** Labels of the codes that records hold; an empty reference tells the codes themselves. */
function nameCodes(reference: SupplierReference | null): Names {
  if (!reference) return new Map()
  return new Map([
    ['sicSection', new Map(reference.sicSections.sectors.map(({ code, label }) => [code, label]))],
    ['registrySector', new Map(reference.registrySectors.sectors.map(({ code, label }) => [code, label]))],
    ['spendBand', new Map(reference.spendBands.map(({ id, label }) => [id, label]))],
  ])
}

function isData(value: AuditValue | undefined): value is AuditData {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function tellValue(value: AuditValue | undefined, names: ReadonlyMap<string, string> | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'string') return names?.get(value) ?? value
  if (typeof value === 'number') return value.toLocaleString('en-GB')
  const parts = Array.isArray(value)
    ? value
    : contactParts.map((part) => (isData(value) ? value[part] : null))
  return parts
    .map((part: AuditValue | undefined) => tellValue(part, names))
    .filter((text) => text !== '')
    .join(Array.isArray(value) ? '; ' : ', ')
}

function tellChanges(data: AuditData, names: Names): readonly FieldChange[] {
  const { changes } = data
  if (!isData(changes)) return []
  const inOrder = Object.entries(changes).sort(([a], [b]) => fieldOrder.indexOf(a) - fieldOrder.indexOf(b))
  return inOrder.flatMap(([field, change]) => {
    const label = labels[field]
    if (label === undefined || !isData(change)) return []
    const words = names.get(field)
    return [{ label, from: tellValue(change['from'], words), to: tellValue(change['to'], words) }]
  })
}

/** The version that an entry left behind; null for entries that made none. */
export function versionOf(link: StoredAuditLink): number | null {
  const { version } = link.data
  return typeof version === 'number' ? version : null
}

/** An entry of the record in the words of the form that made it. */
export function tellHistory(link: StoredAuditLink, reference: SupplierReference | null): HistoryEntry {
  return {
    id: link.id,
    at: link.at,
    actorName: link.actorName,
    action: isAuditAction(link.action) ? auditActions[link.action] : link.action,
    changes: tellChanges(link.data, nameCodes(reference)),
  }
}
