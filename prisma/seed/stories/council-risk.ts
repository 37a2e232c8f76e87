import { answerRisk, getSupplierRisk, overrideRisk, recordAssuranceCheck } from '@daylight/application'
import type { RiskAnswers } from '@daylight/domain/risk'
import { emails } from '../demo-people.ts'
import { memberOf, type Stage, supplierOf } from '../stage.ts'
import type { Story } from '../tell-stories.ts'

const { amina, sian } = emails

/** Two members say what they know of the work; of one supplier the manager decides against the points. */
export async function* tellRisk(stage: Stage): Story {
  yield '2026-11-10'
  await know(stage, 'Brightside Cleaning Ltd', {
    work: ['cleaning'],
    workforce: ['agency_workers', 'low_pay', 'turnover'],
    place: ['alone'],
    model: ['one_tier'],
    price: ['pays'],
  })
  await know(stage, 'Golden Leaf 金葉 Laundry Services Ltd', {
    work: ['laundry'],
    workforce: ['low_pay', 'turnover'],
    place: ['none'],
    model: ['none'],
    price: ['thin'],
  })
  await recordAssuranceCheck(stage.deps, memberOf(stage, sian), {
    ...{
      supplierId: supplierOf(stage, 'Golden Leaf 金葉 Laundry Services Ltd'),
      kind: 'visit',
      doneOn: '2026-11-09',
    },
    note: 'Walked through the laundry by day. Rest room and fire doors are in order; rotas are on the wall.',
  })
  yield '2026-11-12'
  await know(stage, 'Oakfield Scaffolding Ltd', {
    work: ['building'],
    workforce: ['agency_workers'],
    place: ['none'],
    model: ['self_employed'],
  })
  const supplierId = supplierOf(stage, 'Thamesmouth Highways LLP')
  await overrideRisk(stage.deps, memberOf(stage, amina), {
    ...{ supplierId, version: await versionOf(stage, supplierId), band: 'medium', until: '2027-03-31' },
    reason: 'Its whole payroll was checked for us by the county last month. We look again in spring.',
  })
}

async function know(stage: Stage, supplier: string, answers: RiskAnswers): Promise<void> {
  const supplierId = supplierOf(stage, supplier)
  const version = await versionOf(stage, supplierId)
  await answerRisk(stage.deps, memberOf(stage, sian), { supplierId, version, answers })
}

async function versionOf(stage: Stage, supplierId: string): Promise<number> {
  const { current } = await getSupplierRisk(stage.deps, memberOf(stage, sian), { supplierId })
  return current?.version ?? 0
}
