import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareYears, readYearRules } from './compare-years.ts'

const file = new URL('../../../../prisma/reference/statement-years/2026-11-25.json', import.meta.url)
const rules = readYearRules(JSON.parse(readFileSync(file, 'utf8')))
const say = (...texts: string[]) => texts.map((text) => ({ place: null, text }))

describe('a statement against last year’s', () => {
  it('finds what was copied, copied with new dates, reworded, new and no longer said', () => {
    const before = say(
      'We have zero tolerance of modern slavery in our supply chain.',
      'In the year to March 2025 we trained 14 buyers in what to look for.',
      'We visited two laundries in Brent and spoke with workers there without their managers.',
      'Our supplier of uniforms was asked where its cotton comes from.',
      'Training',
    )
    const now = say(
      'We have zero tolerance of modern slavery in our supply chain.',
      'In the year to March 2026 we trained 19 buyers in what to look for.',
      'We visited three laundries in Brent and Camden and spoke with workers there, without their managers.',
      'An audit of home care found that travel between visits was not paid for.',
      'Training',
    )
    const { sentences, vanished, copied, judged, copiedPercent } = compareYears(before, now, rules)
    expect(sentences.map(({ kind }) => kind)).toEqual(['same', 'new_numbers', 'close', 'new'])
    expect(sentences[2]?.before?.text).toContain('two laundries')
    expect(vanished.map(({ text }) => text)).toEqual([
      'Our supplier of uniforms was asked where its cotton comes from.',
    ])
    expect({ copied, judged, copiedPercent }).toEqual({ copied: 3, judged: 4, copiedPercent: 75 })
  })

  it('does not call the same words in another order a copy', () => {
    const [one] = compareYears(
      say('Buyers train managers and managers train every new cleaner in their first week.'),
      say('Every new cleaner and managers train in their first week, managers train buyers.'),
      rules,
    ).sentences
    expect(one?.kind).not.toBe('same')
    expect(one?.kind).not.toBe('close')
  })

  it('says of a statement against itself that all was copied and nothing is gone, and the other way round', () => {
    const word = fc.constantFrom(
      'we',
      'pay',
      'cleaners',
      'in',
      '2026',
      'London',
      'fairly',
      'every',
      'month',
      'four',
    )
    const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `${words.join(' ')}.`)
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 8 }), (texts) => {
        const same = compareYears(say(...texts), say(...texts), rules)
        expect(same.vanished).toEqual([])
        expect(same.copied).toBe(same.judged)
        const nothing = compareYears([], say(...texts), rules)
        expect(nothing.sentences.every(({ kind, before }) => kind === 'new' && before === null)).toBe(true)
        expect(nothing.sentences.map(({ now }) => now)).toEqual(
          compareYears(say(...texts), [], rules).vanished,
        )
      }),
    )
  })
})
