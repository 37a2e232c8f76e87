import type { PayrollMappingView } from '@daylight/contracts'
import { type Actor, authorise, ownedBy } from '@daylight/domain/access'
import { askAboutElements, choosePayrollColumns, parsePayrollPresets } from '@daylight/domain/payroll-file'
import { requireReference } from '../reference/require-reference.ts'
import { findBesideFiles } from './beside-files.ts'
import type { PayDeps } from './pay-deps.ts'

/** How the file's headings would be read: what was chosen last time for this payroll, else a guess with its reason. */
export async function presentPayrollMapping(
  deps: PayDeps,
  actor: Actor,
  input: { readonly id: string },
): Promise<PayrollMappingView> {
  authorise(actor, 'pay_check:write')
  return deps.database.withTenant(actor, async (tx) => {
    const payCheck = ownedBy(actor, await tx.payChecks.find(input.id))
    const remembered = await tx.payChecks.rememberedMapping(payCheck.supplierId)
    const places = await tx.payChecks.places(payCheck.supplierId)
    const site = places.find((place) => place.id === payCheck.siteId)
    const presets = parsePayrollPresets((await requireReference(tx.reference, 'payroll-presets')).data)
    if (!presets.ok) throw new Error(presets.error.message)
    const chosen = choosePayrollColumns(payCheck.headings, remembered, presets.value)
    const fileWide = remembered?.fileWide
    const zone = fileWide?.workplace && 'zone' in fileWide.workplace ? fileWide.workplace.zone : null
    return {
      id: payCheck.id,
      version: payCheck.version,
      status: payCheck.status,
      supplierName: payCheck.supplierName,
      siteName: payCheck.siteName,
      headings: [...payCheck.headings],
      headingNotes: [...payCheck.headingNotes],
      ...chosen,
      elements: askAboutElements(payCheck.unknownElements, remembered?.elements),
      fileWide: {
        workplace: site?.zone ?? zone,
        // Next month's file is of another period; the dates are asked again.
        periodStart: null,
        periodEnd: null,
        dateOrder: fileWide?.dateOrder ?? 'day_first',
      },
      remembered: remembered !== null,
      beside: await findBesideFiles(deps, payCheck),
    }
  })
}
