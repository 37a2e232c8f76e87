import { access, constants } from 'node:fs/promises'
import path from 'node:path'
import { runCommand } from './run-command.ts'

export type FoundBrowser = {
  readonly path: string
  /** What it has to be started with here. */
  readonly args: readonly string[]
  /** Where it comes from: for people. */
  readonly source: string
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const MAC_APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

// Chromium's sandbox refuses to run as root.
const rootArgs = (): readonly string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : [])
// Not the package's own arguments: made for one page in a cloud function, they run everything in one process, where a
// second context loses its cookies, and they switch off web security. It carries no sandbox of its own.
const packagedArgs: readonly string[] = ['--no-sandbox', '--disable-dev-shm-usage']

async function starts(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK)
    return (await runCommand(file, ['--version', ...rootArgs()])).code === 0
  } catch {
    return false
  }
}

/**
 * A Chromium for the end-to-end tests: the one DAYLIGHT_BROWSER names, an installed one, Playwright's own, or the one
 * among the dependencies. Throws a sentence when none of them starts.
 */
export async function findBrowser(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<FoundBrowser> {
  const named = environment['DAYLIGHT_BROWSER']
  if (named !== undefined && named !== '') {
    if (await starts(named)) return { path: named, args: rootArgs(), source: 'DAYLIGHT_BROWSER' }
    throw new Error(`DAYLIGHT_BROWSER names ${named}, which does not start.`)
  }
  const folders = (environment['PATH'] ?? '').split(path.delimiter).filter(Boolean)
  const installed = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
  for (const file of [...installed, ...MAC_APPLICATIONS]) {
    if (await starts(file)) return { path: file, args: rootArgs(), source: 'installed' }
  }
  const { chromium } = await import('playwright-core')
  const downloaded = chromium.executablePath()
  if (await starts(downloaded)) return { path: downloaded, args: rootArgs(), source: "Playwright's own" }
  return findPackaged()
}

async function findPackaged(): Promise<FoundBrowser> {
  const { default: packaged } = await import('@sparticuz/chromium')
  const file = await packaged.executablePath().catch(() => undefined)
  if (file !== undefined && (await starts(file))) {
    return { path: file, args: packagedArgs, source: 'from the dependencies' }
  }
  throw new Error(
    'No browser for the end-to-end tests: install Chromium or Chrome, or name one in DAYLIGHT_BROWSER.',
  )
}
