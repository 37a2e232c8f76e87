import { describe, expect, it } from 'vitest'
import { isoDate } from '../dates/index.ts'
import { proposeDueDay } from './index.ts'

const smallFirm = { mostWorkers: 50, source: 'Companies Act 2006, section 382' }
const today = isoDate('2026-11-25')

describe('the day proposed', () => {
  it.each([
    [60, 30, 50, '2027-02-23', 30],
    [60, 30, 51, '2027-01-24', 0],
    [60, 30, null, '2027-01-24', 0],
    [30, 0, 3, '2026-12-25', 0],
    [null, 0, 3, null, 0],
  ])(
    '%s days, %s more when small, %s workers: %s',
    (suggestedDays, extraDaysForSmall, workers, dueOn, extraDays) => {
      const rule = { suggestedDays, extraDaysForSmall }
      expect(proposeDueDay({ rule, smallFirm, workers, today })).toEqual({ dueOn, extraDays })
    },
  )
})
