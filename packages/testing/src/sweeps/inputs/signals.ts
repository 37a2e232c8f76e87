import type { SweepWorld } from '../sweep-world.ts'
import { makeCompletePayCheck } from './pay.ts'

export const signalInputs = {
  'signals.get': makeCompletePayCheck,
  'signals.recordHours': async (world: SweepWorld) => ({
    ...(await makeCompletePayCheck(world)),
    hours: '250',
    source: 'invoice',
  }),
}
