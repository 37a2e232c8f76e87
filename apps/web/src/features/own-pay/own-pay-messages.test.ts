import { OWN_PAY_STEPS } from '@daylight/domain/own-pay'
import { describe, expect, it } from 'vitest'
import { chooseLanguage, OWN_PAY_LANGUAGES } from './own-pay-languages.ts'
import { ownPayMessages } from './own-pay-messages.ts'
import { tellDay, tellNumber, tellPounds } from './tell-figures.ts'

const { en, ...others } = ownPayMessages
const placeholders = (text: string) => [...text.matchAll(/\{[a-z]+\}/gi)].map(([name]) => name).sort()

describe('the words of the worker’s page', () => {
  it('are there in all seven languages, with the same figures in them', () => {
    expect(Object.keys(ownPayMessages).sort()).toEqual(['ar', 'en', 'es', 'fa', 'fr', 'pt', 'so'])
    for (const [code, messages] of Object.entries(others)) {
      expect(Object.keys(messages).sort(), code).toEqual(Object.keys(en).sort())
      for (const [key, text] of Object.entries(messages)) {
        expect(text, `${code}.${key}`).not.toBe('')
        if (key === 'unchecked') continue
        const english: string = Reflect.get(en, key)
        expect(placeholders(text), `${code}.${key}`).toEqual(placeholders(english))
      }
    }
    for (const step of OWN_PAY_STEPS) expect(en[`step_${step}`]).not.toBe('')
  })

  it('use Latin digits, as on a payslip and a telephone', () => {
    for (const messages of Object.values(others)) {
      expect(Object.values(messages).join(' ')).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9]/)
    }
  })

  it('say of each translation that nobody has checked it, until somebody has', () => {
    for (const { code, checkedBySpeaker } of OWN_PAY_LANGUAGES) {
      expect(ownPayMessages[code].unchecked === '', code).toBe(checkedBySpeaker)
    }
  })
})

describe('figures in each language', () => {
  it('keep their digits and their order', () => {
    expect(OWN_PAY_LANGUAGES.map(({ code }) => tellPounds(code, '1621.5').replace(/\s/g, ' '))).toEqual([
      '£1,621.50',
      '£1,621.50',
      '£1,621.50',
      '1 621,50 £',
      '1 621,50 £',
      '£1,621.50',
      '1.621,50 £',
    ])
    expect(tellPounds('en', '12.7099')).toBe('£12.7099')
    expect(tellNumber('fr', '131.5')).toBe('131,5')
    for (const { code } of OWN_PAY_LANGUAGES) {
      expect(tellDay(code, '2026-09-30')).toMatch(/30/)
      expect(tellDay(code, '2026-09-30')).toMatch(/2026/)
    }
  })
})

describe('the language to begin with', () => {
  it('is the first that the browser asks for and that there is', () => {
    expect(chooseLanguage('so-SO,so;q=0.9,en;q=0.8')).toBe('so')
    expect(chooseLanguage('de;q=1, fa-IR;q=0.7, en;q=0.2')).toBe('fa')
    expect(chooseLanguage('en;q=0.3, pt-BR')).toBe('pt')
    expect(chooseLanguage('de, *')).toBe('en')
    expect(chooseLanguage(null)).toBe('en')
  })
})
