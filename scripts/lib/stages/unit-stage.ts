import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { isObject, type JsonObject, readJsonObject } from '../read-json.ts'
import { inRepository } from '../repository.ts'
import { runCommand } from '../run-command.ts'
import { lastLines, type Stage, type StageResult } from './stage.ts'

const listOf = (value: unknown): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])

/** Counts Vitest's JSON report by test. A file that could not even be loaded counts as one failure. */
export function readVitestReport(
  report: JsonObject | undefined,
  exitCode: number,
  output: string,
): StageResult {
  if (report === undefined) return { passed: 0, failed: 1, failures: [lastLines(output, 60)] }
  const failures: string[] = []
  let passed = 0
  let skipped = 0
  for (const file of listOf(report['testResults'])) {
    const tests = listOf(file['assertionResults'])
    for (const test of tests) {
      if (test['status'] === 'passed') passed += 1
      else if (test['status'] === 'failed') failures.push(describeTest(file, test))
      else skipped += 1
    }
    const broken = file['status'] === 'failed' && !tests.some((test) => test['status'] === 'failed')
    if (broken) failures.push(`${String(file['name'])}\n${String(file['message'])}`)
  }
  // An error outside any test: Vitest fails without naming one.
  if (exitCode !== 0 && failures.length === 0) failures.push(lastLines(output, 60))
  // A run that found nothing is no proof either.
  if (passed === 0 && failures.length === 0) failures.push('No tests were found.')
  const note = skipped === 0 ? `${passed} tests` : `${passed} tests, ${skipped} skipped`
  return { passed, failed: failures.length, failures, note }
}

function describeTest(file: JsonObject, test: JsonObject): string {
  const messages = Array.isArray(test['failureMessages']) ? test['failureMessages'].map(String) : []
  const name = path.relative(inRepository(), String(file['name']))
  return [
    `${name} > ${String(test['fullName'])}`,
    ...messages.map((text) => text.split('\n').slice(0, 12).join('\n')),
  ].join('\n')
}

async function runUnitTests(): Promise<StageResult> {
  const folder = await mkdtemp(path.join(tmpdir(), 'daylight-report-'))
  const outputFile = path.join(folder, 'vitest.json')
  try {
    const { code, output } = await runCommand(
      inRepository('node_modules/.bin/vitest'),
      // Vitest leaves a core to whoever looks on; here nobody does.
      [
        ...['run', `--maxWorkers=${availableParallelism()}`],
        ...['--reporter=dot', '--reporter=json', `--outputFile.json=${outputFile}`],
      ],
      { env: { NODE_ENV: 'test', NO_COLOR: '1' } },
    )
    return readVitestReport(await readJsonObject(outputFile), code, output)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const unitStage: Stage = {
  name: 'unit',
  label: 'Unit and integration, on real PostgreSQL',
  run: runUnitTests,
}
