import { expect, it } from 'vitest'
import { createExitPressCounter, EXIT_PRESSES } from './count-exit-presses.ts'

it('leaves at the third Shift within five seconds', () => {
  const { press } = createExitPressCounter()
  expect([press('Shift', 0), press('Shift', 900), press('Shift', 4900)]).toEqual([1, 2, EXIT_PRESSES])
})

it('begins anew after another key, and forgets presses that are too old', () => {
  const { press } = createExitPressCounter()
  press('Shift', 0)
  press('Shift', 100)
  expect(press('a', 200)).toBe(0)
  expect(press('Shift', 300)).toBe(1)
  expect(press('Shift', 400)).toBe(2)
  expect(press('Shift', 5350)).toBe(2)
})
