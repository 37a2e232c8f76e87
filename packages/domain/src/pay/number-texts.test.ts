import fc from 'fast-check'
import { expect, it } from 'vitest'
import { numberTexts } from './number-texts.ts'

it('numbers texts as a map does', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3, unit: 'binary' }), { maxLength: 3000 }), (texts) => {
      const numbers = numberTexts()
      const expected = new Map<string, number>()
      for (const text of texts) {
        if (!expected.has(text)) expected.set(text, expected.size)
        expect(numbers.of(text)).toBe(expected.get(text))
        expect(numbers.ofPart(`<${text}>`, 1, text.length + 1)).toBe(expected.get(text))
      }
      for (const [text, number] of expected) expect(numbers.textOf(number)).toBe(text)
      expect(numbers.textOf(expected.size)).toBe(undefined)
      expect(numbers.size()).toBe(expected.size)
    }),
    { numRuns: 30 },
  )
})

it('keeps texts apart whose hashes are alike', () => {
  const numbers = numberTexts()
  const wrong: number[] = []
  for (let index = 0; index < 200_000; index++) if (numbers.of(`W${index}`) !== index) wrong.push(index)
  expect(wrong).toEqual([])
  expect(numbers.of('W77')).toBe(77)
})
