import { readFile, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fingerprint } from './fingerprint.ts'
import { inRepository } from './repository.ts'
import { type RunCommandOptions, runCommand } from './run-command.ts'

// Inside the build's own folder: whoever removes the build removes the stamp with it.
const STAMP = inRepository('apps/web/.next/daylight-build.sha256')
const RESULTS = [inRepository('apps/web/.next/BUILD_ID'), inRepository('apps/worker/dist/main.js')]

/** The file of a package's command, as that app sees it. */
export function resolveFrom(app: string, request: string): string {
  return createRequire(inRepository(app, 'package.json')).resolve(request)
}

const sources = (): Promise<string> =>
  fingerprint({
    inputs: [
      'apps/web',
      'apps/worker',
      'packages',
      'prisma/schema',
      'pnpm-lock.yaml',
      'tsconfig.base.json',
    ].map((name) => inRepository(name)),
    ignore: ['e2e', 'next-env.d.ts'],
    extra: [process.version],
  })

const exists = async (file: string): Promise<boolean> =>
  (await stat(file).catch(() => undefined)) !== undefined

/**
 * Builds the web app and the worker, unless they are built from exactly these sources. Returns whether it had to.
 * Calls the two build programs itself: the task runner would need pnpm on the path.
 */
export async function buildApps(signal?: AbortSignal): Promise<boolean> {
  const wanted = await sources()
  const built = (await readFile(STAMP, 'utf8').catch(() => '')) === wanted
  if (built && (await Promise.all(RESULTS.map(exists))).every(Boolean)) return false

  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const options = { env, ...(signal === undefined ? {} : { signal }) }
  await build('worker', [inRepository('apps/worker/build.ts')], options)
  await build('web', [resolveFrom('apps/web', 'next/dist/bin/next'), 'build'], options)
  await writeFile(STAMP, wanted)
  return true
}

async function build(app: string, args: readonly string[], options: RunCommandOptions): Promise<void> {
  const [program = ''] = args
  if (!(await exists(program))) {
    throw new Error(`apps/${app} cannot be built: ${path.relative(inRepository(), program)} does not exist.`)
  }
  const result = await runCommand(process.execPath, args, { ...options, cwd: inRepository('apps', app) })
  if (result.code !== 0) throw new Error(`apps/${app} could not be built:\n${result.output.trim()}`)
}
