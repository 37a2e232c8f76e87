import type { Stage, StageResult } from './stages/stage.ts'
import { formatSeconds } from './steps.ts'

export type Totals = { readonly passed: number; readonly failed: number }

const WIDTH = 46

/** Runs the stages one after the other, also when one fails, and prints a line each; then what failed, then the sum. */
export async function runStages(stages: readonly Stage[], print: (line: string) => void): Promise<Totals> {
  const startedAt = performance.now()
  const failures: string[] = []
  let passed = 0
  let failed = 0
  for (const stage of stages) {
    const began = performance.now()
    const result = await runStage(stage)
    passed += result.passed
    failed += result.failed
    failures.push(...result.failures.map((failure) => `--- ${stage.label}\n${failure}`))
    const mark = result.failed === 0 ? '✓' : '✗'
    const time = formatSeconds(performance.now() - began).padStart(9)
    print(`${mark} ${stage.label.padEnd(WIDTH)}${time}  ${result.note ?? ''}`.trimEnd())
  }
  if (failures.length > 0) print(`\nWhat failed:\n\n${failures.join('\n\n')}\n`)
  print(`Took ${formatSeconds(performance.now() - startedAt)}.`)
  print(`${passed} passed, ${failed} failed`)
  return { passed, failed }
}

async function runStage(stage: Stage): Promise<StageResult> {
  try {
    return await stage.run()
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    return { passed: 0, failed: 1, failures: [text] }
  }
}
