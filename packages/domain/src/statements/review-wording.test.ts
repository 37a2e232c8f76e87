import { describe, expect, it } from 'vitest'
import file from '../../../../prisma/reference/terminology/2026-10.json' with { type: 'json' }
import withClaims from '../../../../prisma/reference/terminology/2026-11.json' with { type: 'json' }
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

describe('claims that say too little', () => {
  const rules = readTerminology(withClaims)
  const kinds = (text: string) => reviewWording(text, rules).map((hit) => `${hit.kind}: ${hit.found}`)

  it.each([
    ['We checked payroll records of 9 of our 41 suppliers and found 12 workers paid too little.', []],
    ['We have robust processes.', ['vague: robust processes']],
    ['We train staff where appropriate.', ['vague: where appropriate']],
    ['We take our duties seriously.', ['vague: take our duties seriously']],
    ['Most of our suppliers signed.', ['vague: Most of our suppliers']],
    ['38 of our 41 suppliers signed.', []],
    ['We regularly review suppliers.', ['vague: regularly']],
    ['We regularly review suppliers, every quarter.', []],
    ['We are fully committed to fair pay.', ['vague: fully committed to']],
    ['We held a course. We will train buyers.', ['promise: We will']],
    ['We held a course. We will train buyers by 31 March 2027.', []],
    ['No instances of modern slavery were identified.', ['nothing_found: No instances']],
    ['We have not identified any incidents.', ['nothing_found: have not identified any incidents']],
    ['We interviewed 40 workers at 6 sites; no cases were reported.', []],
    ['Each client receives a cleaning rota.', []],
  ])('%s', (text, found) => {
    expect(kinds(text)).toEqual(found)
  })

  it('notices a text in which nothing was done', () => {
    expect(kinds('Our plans\nWe will map our suppliers in 2027. We plan to ask 40 of them by 2028.')).toEqual(
      ['future_only: '],
    )
    expect(kinds('We asked 12 suppliers. We will map the others in 2027.')).toEqual([])
  })

  it('notices a text that few can read', () => {
    const hard =
      'Notwithstanding organisational complexities, comprehensive methodological considerations necessitate interdisciplinary collaboration throughout international procurement relationships. '
    const [hit] = reviewWording(hard.repeat(5), rules)
    expect(hit).toMatchObject({ kind: 'hard_to_read', found: '' })
    const easy =
      'We buy food from 48 firms. We went to see nine of them. We asked the staff what they are paid. '
    expect(reviewWording(easy.repeat(5), rules)).toEqual([])
  })
})
