import { emails } from '../demo-people.ts'
import type { Stage } from '../stage.ts'
import { startYear, write } from '../steps/write-statement.ts'
import type { Story } from '../tell-stories.ts'

const { ffion, seun } = emails

/** A small firm that the law asks nothing of, and that writes all the same: a draft. */
export async function* tellBusinessStatements(stage: Stage): Story {
  yield '2026-02-16'
  const draft = await startYear(stage, ffion, '2025-01-01', '2025-12-31')
  yield '2026-03-09'
  await write(stage, seun, draft, {
    structure: `We bake bread and cakes in Maltings Yard and sell them in our shop and to some forty cafés. Twenty-three people work for us. We buy from {{suppliers.total}} that we have listed.

We know where our flour is milled. We do not know who harvests the cocoa.`,
    due_diligence: `We began with ourselves: our own payroll of November was checked line by line. We then asked for the payroll of those who drive for us and those who pick fruit for us; {{workers.checked}} were covered in all.

The checks found {{workers.belowLivingWage}} below the Living Wage.`,
  })
}
