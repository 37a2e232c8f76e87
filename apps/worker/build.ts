import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { type BuildOptions, build, context, type Plugin } from 'esbuild'

const here = import.meta.dirname
const dist = path.join(here, 'dist')
const packages = path.resolve(here, '../../packages')

const toImport = (file: string): string => {
  const relative = path.relative(dist, file).split(path.sep).join('/')
  return relative.startsWith('.') ? relative : `./${relative}`
}

/**
 * Our packages go into the bundle; what comes from npm stays outside and is imported from where the package that
 * asks for it has it, so that the worker need not name what its packages use.
 */
const leaveNpmOutside: Plugin = {
  name: 'leave-npm-outside',
  setup: ({ onResolve, resolve }) => {
    onResolve({ filter: /^[^./]/ }, async ({ path: name, pluginData, ...from }) => {
      if (pluginData === 'resolving' || name.startsWith('node:') || name.startsWith('@daylight/'))
        return undefined
      const found = await resolve(name, { ...from, pluginData: 'resolving' })
      if (found.errors.length > 0) return { errors: found.errors }
      if (found.external) return found
      return { path: toImport(found.path), external: true }
    })
  },
}

/** A module that looks for files of its own, such as fonts, must look from where its source lies. */
const keepSourcePlaces: Plugin = {
  name: 'keep-source-places',
  setup: ({ onLoad }) => {
    onLoad({ filter: /packages\/documents\/src\/.*\.tsx?$/ }, async ({ path: file }) => {
      const source = await readFile(file, 'utf8')
      const place = `new URL(${JSON.stringify(toImport(file))}, import.meta.url).href`
      return {
        contents: source.replaceAll('import.meta.url', place),
        loader: file.endsWith('x') ? 'tsx' : 'ts',
      }
    })
  },
}

const options: BuildOptions = {
  entryPoints: {
    main: path.join(here, 'src/main.ts'),
    'document-thread': path.join(here, 'src/document-thread.ts'),
    'spreadsheet-thread': path.join(packages, 'adapters/src/files/spreadsheet-thread.ts'),
  },
  outdir: dist,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  jsx: 'automatic',
  sourcemap: 'linked',
  logLevel: 'warning',
  plugins: [leaveNpmOutside, keepSourcePlaces],
}

/** For development: builds with every change and runs the newest worker, one at a time. */
async function watch(): Promise<void> {
  let running: ReturnType<typeof spawn> | undefined
  const stop = () =>
    new Promise<void>((resolve) => {
      if (!running || running.exitCode !== null) return resolve()
      running.once('exit', () => resolve())
      running.kill('SIGTERM')
    })
  const restart: Plugin = {
    name: 'restart',
    setup: ({ onEnd }) =>
      onEnd(async ({ errors }) => {
        if (errors.length > 0) return
        await stop()
        running = spawn(process.execPath, [path.join(dist, 'main.js')], { stdio: 'inherit' })
      }),
  }
  const watching = await context({ ...options, plugins: [...(options.plugins ?? []), restart] })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, async () => {
      await watching.dispose()
      await stop()
      process.exit(0)
    })
  }
  await watching.watch()
}

await rm(dist, { recursive: true, force: true })
if (process.argv.includes('--watch')) await watch()
else await build(options)
