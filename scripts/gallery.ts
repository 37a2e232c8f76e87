// npm run gallery: takes a picture of every page and state of the demo, into .gallery/
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findFreePort } from '@daylight/db/embedded'
import { findBrowser } from './lib/find-browser.ts'
import { inRepository } from './lib/repository.ts'
import { runCommand } from './lib/run-command.ts'
import { startForTests } from './lib/stages/start-for-tests.ts'

const browser = await findBrowser()
const folder = await mkdtemp(path.join(tmpdir(), 'daylight-gallery-'))
try {
  console.log('Starting the demo …')
  const running = await startForTests(path.join(folder, 'data'), await findFreePort())
  try {
    const { code, output } = await runCommand(
      process.execPath,
      [inRepository('apps/web/e2e/make-gallery.ts')],
      {
        env: {
          DAYLIGHT_E2E: running.line,
          DAYLIGHT_BROWSER: browser.path,
          DAYLIGHT_BROWSER_ARGS: JSON.stringify(browser.args),
        },
      },
    )
    console.log(output.trim())
    process.exitCode = code
  } finally {
    await running.stop()
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
