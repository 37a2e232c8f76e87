import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../dates/index.ts'
import { checkCopySent, planCopyRequest } from './copy-requests.ts'
import { readStatementRules } from './statement-rules.ts'

const folder = path.resolve(import.meta.dirname, '../../../../prisma/reference/statement-rules')
const rules = readStatementRules(JSON.parse(readFileSync(path.join(folder, 'uk-2025-12.json'), 'utf8')))

describe('a written request for a copy', () => {
  it('is due thirty days on, the day of receipt being the first', () => {
    const today = isoDate('2026-03-20')
    for (const [receivedOn, dueOn] of [
      ['2026-03-01', '2026-03-30'],
      ['2026-02-01', '2026-03-02'],
      ['2024-02-01', '2024-03-01'],
      ['2025-12-15', '2026-01-13'],
    ] as const)
      expect(planCopyRequest(isoDate(receivedOn), today, rules)).toMatchObject({ ok: true, value: { dueOn } })
    expect(planCopyRequest(isoDate('2026-03-21'), today, rules).ok).toBe(false)
  })

  it('is answered once, between its receipt and today', () => {
    const request = { status: 'open', receivedOn: isoDate('2026-03-01') } as const
    const today = isoDate('2026-03-10')
    const sent = (on: string, status: 'open' | 'sent' | 'withdrawn' = 'open') =>
      checkCopySent({ ...request, status }, isoDate(on), today)
    expect(sent('2026-03-01').ok && sent('2026-03-10').ok).toBe(true)
    expect(sent('2026-02-28')).toMatchObject({ error: { kind: 'before_receipt' } })
    expect(sent('2026-03-11')).toMatchObject({ error: { kind: 'in_the_future' } })
    expect(sent('2026-03-05', 'sent')).toMatchObject({ error: { kind: 'not_open' } })
  })
})
