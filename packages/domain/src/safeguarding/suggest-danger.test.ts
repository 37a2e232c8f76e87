import { describe, expect, it } from 'vitest'
import file from '../../../../prisma/reference/danger-signs/2026-11-25.json' with { type: 'json' }
import { readDangerSigns, suggestDanger } from './index.ts'

const signs = readDangerSigns(file)
const shown = (text: string) => suggestDanger(text, signs).map(({ id }) => id)

describe('suggestDanger', () => {
  it.each([
    ['The supervisor keeps the passports of the night team in his office.', 'documents'],
    ['Their identity documents were confiscated when they arrived', 'documents'],
    ['She says she is not allowed to leave before the debt is paid', 'confined'],
    ['They are locked in until six', 'confined'],
    ['They CAN’T LEAVE the building', 'confined'],
    ['Two of them owe money to the agent who brought them here', 'debt'],
    ['One of the cleaners was threatened', 'threat'],
    ['She looked terrified when he came in', 'threat'],
    ['A man was beaten in the yard', 'violence'],
    ['Somebody else holds their bank cards and withdraws the wages', 'wages_taken'],
    ['A child was working in the kitchen', 'child'],
    ['Four men sleep in the storeroom', 'lives_there'],
    ['They are forced to work through the night', 'named'],
    ['He said he wants to die', 'self_harm'],
  ])('%s', (text, sign) => {
    expect(shown(text)).toContain(sign)
  })

  it.each([
    'No drinking water at the depot',
    'The fire door was locked with a chain',
    'The rest room is locked at night',
    'No right-to-work policy: the folder for passport copies is empty',
    'Uniform costs are deducted from pay and take it below the minimum wage',
    'Recruitment fees of £300 were charged to 12 people',
    'Holiday pay is owed to leavers',
    'Working time is not recorded before the shift',
    'Payslips do not show the hours',
    'The complaints poster is missing from the changing room; there is a camera in it',
    'Fewer than five workers were paid below the Living Wage',
    'Childcare vouchers are deducted before the minimum wage is reached',
    'Injury book not kept',
    'The team works on site from 22:00 to 06:00',
  ])('lets conditions, pay and records through: %s', (text) => {
    expect(shown(text)).toEqual([])
  })

  it('counts the words between', () => {
    const sign = { id: 'x', says: '', anyOf: ['passport*'], near: ['kept'], within: 2 }
    const one = (text: string) => suggestDanger(text, { version: '', source: '', signs: [sign] }).length
    expect(one('passports are always kept')).toBe(1)
    expect(one('kept: passports')).toBe(1)
    expect(one('passports are not always kept')).toBe(0)
    expect(one('')).toBe(0)
  })
})
