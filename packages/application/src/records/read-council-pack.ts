import type { RecordOfYear } from '@daylight/contracts'
import { type Actor, authorise } from '@daylight/domain/access'
import { formatDate, type IsoDate } from '@daylight/domain/dates'
import { type CommitmentStanding, type CouncilCharter, commitmentStanding } from '@daylight/domain/records'
import { tellRegistryState } from '@daylight/domain/registry'
import type { Deps } from '../ports/deps.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { loadStatementRules } from '../statements/load-statement.ts'
import type { Period } from '../statements/place-period.ts'
import { suggestPeriod } from '../statements/suggest-period.ts'
import { listPeriods } from './list-record-choices.ts'
import { readCharter } from './read-record-reference.ts'
import { readRecordsOfYear } from './read-records-of-year.ts'
import { readRecordDetails } from './view-record.ts'

/** Something in the records that bears a commitment out, fit to be read by everybody. */
export interface CommitmentEvidence {
  readonly told: string
  /** Below the organisation's own address; null where nothing can be opened. */
  readonly path: string | null
}

/** What the organisation wrote down about a commitment itself. */
export interface CommitmentNote {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly inPlace: boolean
  readonly responsible: string
  readonly files: number
}

export interface PackCommitment {
  readonly number: number
  readonly says: string
  readonly asks: string
  readonly processOnly: boolean
  readonly standing: CommitmentStanding
  readonly found: readonly CommitmentEvidence[]
  readonly notes: readonly CommitmentNote[]
}

export interface CouncilPack {
  readonly organisation: string
  /** The charter is made for councils: others may look. */
  readonly isPublicBody: boolean
  readonly period: Period
  readonly periods: readonly Period[]
  readonly charter: Pick<CouncilCharter, 'version' | 'source'>
  readonly commitments: readonly PackCommitment[]
  readonly today: IsoDate
}

/** The ten commitments of the councils' charter with what the records hold for each, in one year. */
export async function readCouncilPack(
  deps: Deps,
  actor: Actor,
  input: { readonly periodEnd: string | null },
): Promise<CouncilPack> {
  authorise(actor, 'record:read')
  authorise(actor, 'statement:read')
  authorise(actor, 'supplier:read')
  const today = deps.clock.today()
  return deps.database.withTenant(actor, async (tx) => {
    const { name, kind, legalForm, yearEnd } = await tx.organisation.current()
    const periods = await listPeriods(tx, today)
    const last = suggestPeriod(yearEnd, today)
    const period = periods.find(({ periodEnd }) => periodEnd === input.periodEnd) ?? last
    const charter = await readCharter(tx)
    const found = await findEvidence(tx, period, today)
    const notes = await readNotes(tx)
    return {
      organisation: name,
      isPublicBody: kind === 'council' || legalForm === 'public_body',
      period,
      periods,
      charter: { version: charter.version, source: charter.source },
      commitments: charter.commitments.map((commitment) => {
        const about = {
          found: commitment.processOnly ? [] : (found[commitment.number] ?? []),
          notes: notes.filter((note) => note.commitment === commitment.number),
        }
        const standing = commitmentStanding({
          processOnly: commitment.processOnly,
          found: about.found.length,
          notes: about.notes,
        })
        return { ...commitment, ...about, standing }
      }),
      today,
    }
  })
}

async function readNotes(tx: TenantTransaction) {
  const files = await tx.ownRecords.files()
  return (await tx.ownRecords.list('charter'))
    .filter(({ retiredOn }) => retiredOn === null)
    .flatMap((record) => {
      const details = readRecordDetails(record)
      if (details.register !== 'charter') return []
      const { id, title, responsible } = record
      return [
        {
          ...{ id, title, responsible, note: details.note },
          commitment: Number(details.commitment),
          inPlace: details.inPlace === 'yes',
          files: files.filter(({ recordId }) => recordId === id).length,
        },
      ]
    })
}

type Found = Readonly<Record<number, readonly CommitmentEvidence[]>>

/** By commitment. What says nothing of the year is left out; referrals are never looked for. */
async function findEvidence(tx: TenantTransaction, period: Period, today: IsoDate): Promise<Found> {
  const records = await readRecordsOfYear(tx, period, today)
  const entries = (register: RecordOfYear['register'], holds: (record: RecordOfYear) => boolean) =>
    records
      .filter((record) => record.register === register && holds(record))
      .map(({ id, title, publicly }) => ({
        told: `${title}: ${publicly}`,
        path: `records/${register}/${id}`,
      }))
  const policies = (...topics: readonly string[]) =>
    entries('policies', ({ topic }) => topics.includes(topic))
  const forSuppliers = ({ appliesTo }: RecordOfYear) => appliesTo !== 'own'
  return {
    1: entries('training', ({ codes }) => codes.includes(PROCUREMENT_STAFF)),
    2: [...(await tellSuppliersStatements(tx, today)), ...policies('supplier_code')],
    3: [],
    4: entries('policies', (record) => record.codes.includes(ASSOCIATION) && forSuppliers(record)),
    5: entries(
      'policies',
      ({ topic, appliesTo, address }) =>
        topic === 'whistleblowing' && appliesTo !== 'suppliers' && address !== '',
    ),
    6: entries('policies', (record) => record.topic === 'whistleblowing' && forSuppliers(record)),
    // That somebody met, or that something was found, shows neither a review of spending nor that a supplier was told.
    7: [],
    8: [],
    10: await tellPublished(tx, period),
  }
}

/** Codes of the government's registry that the charter's own words answer to. */
const PROCUREMENT_STAFF = '5'
const ASSOCIATION = '3'

async function tellSuppliersStatements(
  tx: TenantTransaction,
  today: IsoDate,
): Promise<readonly CommitmentEvidence[]> {
  if ((await tx.registry.searches()).length === 0) return []
  const rules = await loadStatementRules(tx.reference)
  const suppliers = await tx.registry.suppliers()
  const found = suppliers.filter(
    ({ statement }) => tellRegistryState(statement, { rules, today }).state === 'found',
  ).length
  const told = `Looked for in the government’s registry: a statement that is not late was found for ${found} of ${suppliers.length} suppliers`
  return [{ told, path: 'suppliers/statements' }]
}

async function tellPublished(tx: TenantTransaction, period: Period): Promise<readonly CommitmentEvidence[]> {
  const signed = (await tx.statements.list()).filter(
    ({ periodEnd, state }) => state === 'signed' && periodEnd === period.periodEnd,
  )
  const told: CommitmentEvidence[] = []
  for (const { id } of signed) {
    const publication = await tx.statements.newestPublication(id)
    if (publication === null) continue
    told.push({
      told: `Modern slavery statement for the year to ${formatDate(period.periodEnd)}: ${publication.url}`,
      path: `statements/${id}`,
    })
  }
  return told
}
