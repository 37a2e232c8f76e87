import { describe, expect, it } from 'vitest'
import file from '../../../../prisma/reference/terminology/2026-10.json' with { type: 'json' }
import { readTerminology, reviewWording } from './index.ts'

const terminology = readTerminology(file)
const found = (text: string) => reviewWording(text, terminology).map((hit) => hit.found)

describe('reviewWording', () => {
  it.each([
    ['We rescued three workers from a site.', ['rescued']],
    ['Support for vulnerable people.', ['vulnerable people']],
    ['Support for the vulnerable.', ['the vulnerable']],
    ['Support for people who are vulnerable to exploitation.', []],
    ['The contract for rescue equipment was renewed.', []],
    ['Each client receives a cleaning rota.', []],
    ['A client paid for sexual services.', ['client']],
    ['John signed the statement.', []],
    ['A john was arrested near the brothel.', ['john', 'brothel']],
    ['Modern slavery harms people.', []],
    ['They were kept as slaves.', ['slaves']],
    ['The slave trade was abolished.', []],
    ['Some were illegal immigrants.', ['illegal immigrants']],
    ['A child prostitute', ['child prostitute']],
    ['Our supply chain is slavery-free.', ['slavery-free']],
    ['Our supply chain is slavery free.', ['slavery free']],
    ['There is no modern slavery in our supply chain.', ['no modern slavery in']],
    ['We took no steps against modern slavery in this year.', []],
    ['Our chain is free from all forms of modern slavery.', ['free from all forms of modern slavery']],
    ['All our suppliers pay the Living Wage.', ['All our suppliers pay']],
    ['We have zero tolerance.', ['zero tolerance']],
    ['We do not tolerate late pay.', []],
    ['', []],
  ])('%s', (text, hits) => {
    expect(found(text)).toEqual(hits)
  })

  it('says where, what instead and why', () => {
    const text = 'Help the illegal immigrant.'
    const [hit] = reviewWording(text, terminology)
    expect(text.slice(hit?.start, hit?.end)).toBe('illegal immigrant')
    expect(hit).toMatchObject({ kind: 'term', prefer: 'person without immigration status' })
    expect(hit?.why).not.toBe('')
  })
})
