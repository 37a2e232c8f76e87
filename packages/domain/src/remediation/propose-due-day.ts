import { addDays, type IsoDate } from '../dates/index.ts'
import type { FindingModel, SeverityRule } from '../findings/index.ts'

export interface ProposedDay {
  /** Null when the severity asks for nothing. */
  readonly dueOn: IsoDate | null
  /** Days that were added because the firm is small; 0 when none were, or its size is not known. */
  readonly extraDays: number
}

/**
 * The day by which something of this severity should be put right: from the finding model's days, with its extra days
 * for a firm known to have no more workers than the model's limit. `workers` is null when nobody has counted them.
 */
export function proposeDueDay(options: {
  readonly rule: Pick<SeverityRule, 'suggestedDays' | 'extraDaysForSmall'>
  readonly smallFirm: FindingModel['smallFirm']
  readonly workers: number | null
  readonly today: IsoDate
}): ProposedDay {
  const { rule, smallFirm, workers, today } = options
  if (rule.suggestedDays === null) return { dueOn: null, extraDays: 0 }
  const extraDays = workers !== null && workers <= smallFirm.mostWorkers ? rule.extraDaysForSmall : 0
  return { dueOn: addDays(today, rule.suggestedDays + extraDays), extraDays }
}
