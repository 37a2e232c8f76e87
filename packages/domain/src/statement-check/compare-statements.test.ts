import { describe, expect, it } from 'vitest'
import { compareStatements } from './index.ts'

const last = `Our suppliers
In 2024 we bought from 41 suppliers, most of them in London.
We will train every buyer before the end of the year.
Our code of conduct forbids forced labour at any supplier.`

const texts = (list: readonly { readonly text: string }[]) => list.map(({ text }) => text)

describe('two years of a statement', () => {
  it('are told apart: copied, changed, new, vanished', () => {
    const current = `Our suppliers
In 2025 we bought from 44 suppliers, most of them in Leeds.
Our code of conduct forbids forced labour and fees at any supplier of food.
Nine workers were repaid £4,212 after our visits to two kitchens.`
    const { copied, changed, added, vanished } = compareStatements(last, current)
    expect(texts(copied)).toEqual(['In 2025 we bought from 44 suppliers, most of them in Leeds.'])
    expect(copied[0]?.closest?.text).toBe('In 2024 we bought from 41 suppliers, most of them in London.')
    expect(texts(changed)).toEqual([
      'Our code of conduct forbids forced labour and fees at any supplier of food.',
    ])
    expect(texts(added)).toEqual(['Nine workers were repaid £4,212 after our visits to two kitchens.'])
    expect(texts(vanished)).toEqual(['We will train every buyer before the end of the year.'])
  })

  it('are all copied where nothing changed, and all new where there was none', () => {
    expect(compareStatements(last, last)).toMatchObject({ changed: [], added: [], vanished: [] })
    expect(compareStatements('', last)).toMatchObject({ copied: [], changed: [], vanished: [] })
  })
})
