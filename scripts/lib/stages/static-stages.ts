import { readdir, stat } from 'node:fs/promises'
import { buildApps } from '../build-apps.ts'
import { generateClient } from '../generate-client.ts'
import { checkImports } from '../imports/check-imports.ts'
import { inRepository, REPOSITORY } from '../repository.ts'
import { runCommand } from '../run-command.ts'
import { judged, type Stage, type StageResult } from './stage.ts'

const tool = (name: string): string => inRepository('node_modules/.bin', name)

async function runTool(name: string, args: readonly string[]): Promise<StageResult> {
  const { code, output } = await runCommand(tool(name), args)
  return judged(code === 0, output)
}

async function checkTypes(): Promise<StageResult> {
  const projects: string[] = ['scripts/tsconfig.json', 'prisma/seed/tsconfig.json'].map((own) =>
    inRepository(own),
  )
  for (const group of ['packages', 'apps']) {
    for (const name of await readdir(inRepository(group)))
      projects.push(inRepository(group, name, 'tsconfig.json'))
  }
  // A package's mistake shows in every project that imports it: said once.
  const problems = new Set<string>()
  let checked = 0
  for (const project of projects) {
    if ((await stat(project).catch(() => undefined)) === undefined) continue
    const { code, output } = await runCommand(tool('tsc'), ['-p', project, '--pretty', 'false'])
    checked += 1
    if (code !== 0) for (const line of output.trim().split('\n')) problems.add(line)
  }
  return judged(problems.size === 0 && checked > 0, [...problems].join('\n'), `${checked} projects`)
}

async function checkDirection(): Promise<StageResult> {
  const { modules, imports, problems } = await checkImports(REPOSITORY)
  // A check that saw nothing has proved nothing.
  const ok = problems.length === 0 && modules > 0 && imports > 0
  return judged(ok, problems.join('\n'), `${modules} modules, ${imports} imports`)
}

/** Everything that needs neither a database nor a browser. */
export const staticStages: readonly Stage[] = [
  {
    name: 'generate',
    label: 'Database client',
    run: async () => judged(true, '', (await generateClient()) ? 'generated' : 'up to date'),
  },
  {
    name: 'lint',
    label: 'Lint and format',
    run: () => runTool('biome', ['ci', '--colors=off', '--error-on-warnings', '.']),
  },
  { name: 'types', label: 'Types', run: checkTypes },
  { name: 'imports', label: 'Import direction', run: checkDirection },
  {
    name: 'unused',
    label: 'Unused code',
    run: () => runTool('knip', ['--no-progress', '--no-config-hints']),
  },
]

export const buildStage: Stage = {
  name: 'build',
  label: 'Build',
  run: async () => judged(true, '', (await buildApps()) ? 'built' : 'already built from these sources'),
}
