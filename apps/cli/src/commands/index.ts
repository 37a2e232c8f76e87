import type { Command } from '../command.ts'
import { checkPay } from './check-pay.ts'
import { makePaySample } from './make-pay-sample.ts'

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [checkPay, makePaySample]
