import { checkImports } from './lib/imports/check-imports.ts'
import { REPOSITORY } from './lib/repository.ts'

const { modules, imports, problems } = await checkImports(REPOSITORY)
for (const problem of problems) console.error(problem)
console.log(`Import direction: ${modules} modules, ${imports} imports, ${problems.length} problems.`)
// A check that saw nothing has proved nothing.
if (problems.length > 0 || modules === 0 || imports === 0) process.exitCode = 1
