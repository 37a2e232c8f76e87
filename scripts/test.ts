// npm test                 everything, ending with one line "N passed, N failed"
// npm test -- unit e2e     only these stages
import { runStages } from './lib/run-stages.ts'
import { endToEndStage } from './lib/stages/end-to-end-stage.ts'
import { buildStage, staticStages } from './lib/stages/static-stages.ts'
import { unitStage } from './lib/stages/unit-stage.ts'

const stages = [...staticStages, unitStage, buildStage, endToEndStage]
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !stages.some((stage) => stage.name === name))
if (unknown.length > 0) {
  console.error(
    `There is no stage "${unknown.join('", "')}": ${stages.map((stage) => stage.name).join(', ')}.`,
  )
  process.exit(1)
}
// Leaving through exit() also ends what the stages started.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130))
const chosen = asked.length === 0 ? stages : stages.filter((stage) => asked.includes(stage.name))
const { failed } = await runStages(chosen, (line) => console.log(line))
process.exit(failed === 0 ? 0 : 1)
