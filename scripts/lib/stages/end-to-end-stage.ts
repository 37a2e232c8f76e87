import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findFreePort } from '@daylight/db/embedded'
import { resolveFrom } from '../build-apps.ts'
import { findBrowser } from '../find-browser.ts'
import { isObject, type JsonObject, readJsonObject } from '../read-json.ts'
import { inRepository } from '../repository.ts'
import { runCommand } from '../run-command.ts'
import { lastLines, type Stage, type StageResult } from './stage.ts'
import { startForTests } from './start-for-tests.ts'

/** Counts Playwright's JSON report by test. */
export function readPlaywrightReport(
  report: JsonObject | undefined,
  exitCode: number,
  output: string,
): StageResult {
  const stats = report?.['stats']
  if (!isObject(stats)) return { passed: 0, failed: 1, failures: [lastLines(output, 60)] }
  const count = (name: string): number => Number(stats[name] ?? 0)
  const passed = count('expected') + count('flaky')
  const errors = Array.isArray(report?.['errors']) ? report['errors'].length : 0
  const unnamed = exitCode !== 0 && count('unexpected') + errors === 0 ? 1 : 0
  const none = passed + count('unexpected') === 0 ? 1 : 0
  const failed = Math.max(count('unexpected') + errors + unnamed, none)
  const notes = [`${passed} tests`]
  if (count('flaky') > 0) notes.push(`${count('flaky')} passed only when repeated`)
  if (count('skipped') > 0) notes.push(`${count('skipped')} skipped`)
  return { passed, failed, failures: failed === 0 ? [] : [lastLines(output, 120)], note: notes.join(', ') }
}

/**
 * Starts the product as `npm start` does, in a data folder of its own, and drives it in a real browser. The tests are
 * told through DAYLIGHT_E2E (the line `npm start --json` prints), DAYLIGHT_BROWSER and DAYLIGHT_BROWSER_ARGS (JSON).
 */
async function runEndToEnd(): Promise<StageResult> {
  const config = inRepository('apps/web/playwright.config.ts')
  if ((await stat(config).catch(() => undefined)) === undefined) {
    return { passed: 0, failed: 1, failures: ['apps/web/playwright.config.ts does not exist.'] }
  }
  const browser = await findBrowser()
  const folder = await mkdtemp(path.join(tmpdir(), 'daylight-e2e-'))
  try {
    const running = await startForTests(path.join(folder, 'data'), await findFreePort())
    try {
      const outputFile = path.join(folder, 'playwright.json')
      const { code, output } = await runCommand(
        process.execPath,
        [resolveFrom('apps/web', '@playwright/test/cli'), 'test', '--config', config, '--reporter=list,json'],
        {
          cwd: inRepository('apps/web'),
          env: {
            NO_COLOR: '1',
            PLAYWRIGHT_JSON_OUTPUT_NAME: outputFile,
            DAYLIGHT_E2E: running.line,
            DAYLIGHT_BROWSER: browser.path,
            DAYLIGHT_BROWSER_ARGS: JSON.stringify(browser.args),
          },
        },
      )
      const result = readPlaywrightReport(await readJsonObject(outputFile), code, output)
      return { ...result, note: `${result.note ?? ''}; browser ${browser.source}` }
    } finally {
      await running.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const endToEndStage: Stage = { name: 'e2e', label: 'End to end, in a real browser', run: runEndToEnd }
