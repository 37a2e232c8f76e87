import {
  copyQuestionSet,
  editOwnSet,
  getAssessment,
  getOwnSet,
  publishOwnSet,
  reviewAnswer,
  sendAssessment,
} from '@daylight/application'
import { respondentOf, submitAll } from '../../factories/answer-assessment.ts'
import type { SweepWorld } from '../sweep-world.ts'
import { makeSupplier } from './suppliers.ts'

const DUE = '2099-06-30'

async function makeAssessment(world: SweepWorld) {
  const { id: supplierId } = await makeSupplier(world)
  const sent = { supplierId, setId: 'micro_supplier', email: 'alphamark@supplier.example', dueOn: DUE }
  const { id } = await sendAssessment(world.app.deps, world.owner(), sent)
  return { id, supplierId, organisationId: world.owner().organisationId }
}

export async function makeSubmitted(world: SweepWorld) {
  const assessment = await makeAssessment(world)
  await submitAll(world.app.deps, respondentOf(assessment))
  return assessment
}

function reviewOf(id: string, questionId: string, decision: 'accepted' | 'ask_again') {
  return {
    id,
    questionId,
    version: 0,
    decision,
    grade: 'claimed',
    note: '',
    reason: 'Which month is it?',
  } as const
}

async function makeOwnSet(world: SweepWorld) {
  const { id } = await copyQuestionSet(world.app.deps, world.owner(), { setId: 'micro_supplier' })
  return { id, version: 1 }
}

export const assessmentInputs = {
  'questionSets.list': async () => undefined,
  'questionSets.get': async (world: SweepWorld) => ({ id: (await makeOwnSet(world)).id }),
  'questionSets.copy': async () => ({ setId: 'micro_supplier' }),
  'questionSets.edit': async (world: SweepWorld) => ({
    ...(await makeOwnSet(world)),
    edit: { kind: 'remove_question', questionId: 'speak_up' },
  }),
  'questionSets.publish': makeOwnSet,
  'questionSets.retire': makeOwnSet,
  'assessments.sets': async () => undefined,
  'assessments.list': async (world: SweepWorld) => ({ supplierId: (await makeAssessment(world)).supplierId }),
  'assessments.get': async (world: SweepWorld) => ({ id: (await makeSubmitted(world)).id }),
  'assessments.send': async (world: SweepWorld) => ({
    supplierId: (await makeSupplier(world)).id,
    setId: 'micro_supplier',
    email: 'alphamark@supplier.example',
    dueOn: DUE,
  }),
  'assessments.extend': async (world: SweepWorld) => ({
    id: (await makeAssessment(world)).id,
    version: 1,
    dueOn: DUE,
  }),
  'assessments.upgrade': async (world: SweepWorld) => {
    const { deps } = world.app
    const own = await makeOwnSet(world)
    await publishOwnSet(deps, world.owner(), own)
    const { set } = await getOwnSet(deps, world.owner(), own)
    const { id: supplierId } = await makeSupplier(world)
    const sent = { supplierId, setId: set.id, email: 'alphamark@supplier.example', dueOn: DUE }
    const { id } = await sendAssessment(deps, world.owner(), sent)
    const edit = { kind: 'remove_question', questionId: 'speak_up' } as const
    await editOwnSet(deps, world.owner(), { id: own.id, version: 2, edit })
    await publishOwnSet(deps, world.owner(), { id: own.id, version: 3 })
    return { id, version: 1 }
  },
  'assessments.withdraw': async (world: SweepWorld) => ({
    id: (await makeAssessment(world)).id,
    version: 1,
    reason: 'We need it no more.',
  }),
  'assessments.review': async (world: SweepWorld) =>
    reviewOf((await makeSubmitted(world)).id, 'team_size', 'accepted'),
  'assessments.sendBack': async (world: SweepWorld) => {
    const { id } = await makeSubmitted(world)
    await reviewAnswer(world.app.deps, world.owner(), reviewOf(id, 'team_size', 'ask_again'))
    return { id, version: 2, dueOn: DUE }
  },
  'assessments.finish': async (world: SweepWorld) => {
    const { id } = await makeSubmitted(world)
    const { sections } = await getAssessment(world.app.deps, world.owner(), { id })
    for (const question of sections.flatMap((section) => section.questions)) {
      await reviewAnswer(world.app.deps, world.owner(), reviewOf(id, question.id, 'accepted'))
    }
    return { id, version: 2 }
  },
}
