import type { OrganisationFactsInput } from '@daylight/contracts'
import { type Actor, authorise } from '@daylight/domain/access'
import { parseCompanyNumber } from '@daylight/domain/suppliers'
import { changedSince } from '../access/changed-since.ts'
import { describeChanges } from '../audit/describe-changes.ts'
import { refuseField } from '../identity/refusals.ts'
import type { Deps } from '../ports/deps.ts'
import type { OrganisationRecord } from '../ports/organisation-repository.ts'

/** Saves the organisation's facts, unless somebody else has saved since `version` was read. */
export async function updateOrganisation(
  deps: Deps,
  actor: Actor,
  input: { readonly version: number; readonly details: OrganisationFactsInput },
): Promise<OrganisationRecord> {
  authorise(actor, 'organisation:update')
  const details = { ...input.details, companyNumber: readCompanyNumber(input.details.companyNumber) }
  return deps.database.withTenant(actor, async (tx) => {
    const before = await tx.organisation.current()
    const after: OrganisationRecord = { ...before, ...details, version: input.version + 1 }
    if (!(await tx.organisation.update(after, input.version))) throw changedSince()
    tx.audit.record(actor, {
      action: 'organisation.updated',
      subjectType: 'organisation',
      subjectId: actor.organisationId,
      data: { name: after.name, ...describeChanges(before, after, Object.keys(details)) },
    })
    return after
  })
}

function readCompanyNumber(text: string | null): string | null {
  if (text === null) return null
  const parsed = parseCompanyNumber(text)
  if (!parsed.ok) throw refuseField(parsed.error, 'companyNumber')
  return parsed.value
}
