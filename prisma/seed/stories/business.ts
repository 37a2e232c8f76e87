import { business } from '../demo-people.ts'
import type { Stage } from '../stage.ts'
import { checkPay } from '../steps/check-pay.ts'
import { addSite, addSupplier } from '../steps/fill-register.ts'
import { businessSuppliers } from '../suppliers/business-suppliers.ts'
import { site } from '../suppliers/describe-supplier.ts'
import type { Story } from '../tell-stories.ts'

const [{ email: owner }] = business.people
const BAKERY = site('Bakery and shop', '5 Maltings Yard', 'SE1 3XF', 'Southwark', 0, 2, 21)

export function tellBusiness(stage: Stage): readonly Story[] {
  return [fillRegister(stage), ownPayroll(stage)]
}

async function* fillRegister(stage: Stage): Story {
  yield '2024-11-05'
  await addSite(stage, owner, null, BAKERY)
  for (const supplier of businessSuppliers) await addSupplier(stage, owner, supplier)
}

async function* ownPayroll(stage: Stage): Story {
  const payroll = { by: owner, supplier: null, site: BAKERY.name, workers: 23, seed: 311 }
  yield '2024-12-09'
  await checkPay(stage, { ...payroll, month: '2024-11', wrong: [{ people: 6, short: 70 }] })
  yield '2025-06-10'
  await checkPay(stage, { ...payroll, month: '2025-05', wrong: [{ people: 6, short: 20 }] })
  yield '2026-10-08'
  await checkPay(stage, { ...payroll, month: '2026-09' })
}
