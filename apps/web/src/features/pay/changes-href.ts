import type { PayChange } from '@daylight/domain/pay-results'

type Standard = 'living_wage' | 'minimum_wage'

export function changesHref(base: string, standard: Standard, change: PayChange): string {
  return `${base}/changes?standard=${standard}&show=${change}`
}
