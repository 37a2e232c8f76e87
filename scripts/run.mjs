// What `npm start`, `npm test` and the others call. Runs on any Node from 20.19 with nothing installed: brings the
// pinned pnpm, the dependencies and Node 24, then hands over. Says what it does on stderr; stdout is the command's.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const repository = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const inRepository = (...parts) => path.join(repository, ...parts)
const stampFile = inRepository('node_modules', '.daylight-install')

// What each command runs, from which folder. The command line tool reads files named relative to where npm was called.
const commands = {
  start: { script: 'scripts/start.ts' },
  dev: { script: 'scripts/dev.ts' },
  test: { script: 'scripts/test.ts' },
  cli: { script: 'apps/cli/src/main.ts', cwd: process.env.INIT_CWD, compiled: true },
  gallery: { script: 'scripts/gallery.ts' },
  bench: { script: 'scripts/bench.ts', compiled: true },
  'pay-vectors': {
    script: 'node_modules/vitest/vitest.mjs',
    args: ['run', '--root', inRepository('packages/domain'), 'pay-vectors'],
  },
}

function giveUp(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  giveUp(
    `Daylight needs Node 20.19 or newer to start (this is ${process.versions.node}); it brings Node 24 for itself.`,
  )
}

/** One hash over everything that decides what gets installed. */
function hashManifests() {
  const manifests = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc']
  for (const group of ['apps', 'packages', 'patches']) {
    if (!existsSync(inRepository(group))) continue
    for (const name of readdirSync(inRepository(group)).sort()) {
      manifests.push(group === 'patches' ? `patches/${name}` : `${group}/${name}/package.json`)
    }
  }
  const hash = createHash('sha256')
  for (const name of manifests) {
    if (!existsSync(inRepository(name))) continue
    hash.update(`${name}\0`)
    hash.update(readFileSync(inRepository(name)))
  }
  return hash.digest('hex')
}

function findNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  return inRepository('node_modules', 'node', 'bin', name)
}

/** npx of the npm that called us, or the one on the path. */
function findNpx() {
  const npm = process.env.npm_execpath
  const npx = npm === undefined ? undefined : path.join(path.dirname(npm), 'npx-cli.js')
  if (npx !== undefined && existsSync(npx)) return { program: process.execPath, args: [npx] }
  return { program: process.platform === 'win32' ? 'npx.cmd' : 'npx', args: [] }
}

function explainInstall(output) {
  if (/ENOSPC|no space left/i.test(output)) return 'The disk is full: the dependencies need about 2 GB.'
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|SOCKET_TIMEOUT|META_FETCH_FAIL/.test(
      output,
    )
  ) {
    return 'The npm registry cannot be reached; connect this machine, or set its address with "npm config set registry …".'
  }
  if (/OUTDATED_LOCKFILE|LOCKFILE_CONFIG_MISMATCH/.test(output))
    return 'pnpm-lock.yaml does not fit the package.json files: run "npx pnpm@10.34.8 install".'
  if (/EACCES|EPERM/.test(output)) return `This user may not write to ${inRepository('node_modules')}.`
  return 'The dependencies could not be installed; the lines above say why.'
}

async function install() {
  const { packageManager } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8'))
  const npx = findNpx()
  const startedAt = Date.now()
  const seconds = () => Math.round((Date.now() - startedAt) / 1000)
  process.stderr.write(
    'Installing the dependencies (only when they changed; a first time takes a minute or two) …\n',
  )
  const heartbeat = setInterval(() => process.stderr.write(`  still installing, ${seconds()} s\n`), 15_000)
  const { code, output } = await new Promise((resolve) => {
    const child = spawn(
      npx.program,
      // Developing tools build and test the project: they are wanted also where NODE_ENV says production.
      [
        ...npx.args,
        '--yes',
        packageManager,
        'install',
        '--frozen-lockfile',
        '--prod=false',
        '--reporter=append-only',
      ],
      {
        cwd: repository,
        // CI: pnpm never asks, and replaces a folder made by another version without a terminal.
        // The log level: with "npm --silent" a failure would not say why.
        env: { ...process.env, CI: 'true', npm_config_loglevel: 'warn' },
        stdio: ['ignore', 'pipe', 'pipe'],
        shell: npx.program.endsWith('.cmd'),
      },
    )
    let text = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk))
    child.on('error', (error) => resolve({ code: 1, output: `${text}${error.message}` }))
    child.on('close', (exit) => resolve({ code: exit, output: text }))
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.once(signal, () => {
        child.kill(signal)
        process.exit(130)
      })
    }
  })
  clearInterval(heartbeat)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(signal)
  if (code !== 0) {
    process.stderr.write(`${output.trim().split('\n').slice(-25).join('\n')}\n\n`)
    giveUp(explainInstall(output))
  }
  process.stderr.write(`  dependencies are there, ${seconds()} s\n`)
}

async function ensureDependencies() {
  const wanted = hashManifests()
  const present = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : ''
  if (present !== wanted || !existsSync(findNode())) {
    await install()
    writeFileSync(stampFile, wanted)
  }
}

/** Node 24 from the dependencies; the one that runs this when that cannot run here and this one is new enough. */
function chooseNode() {
  const own = findNode()
  if (spawnSync(own, ['--version']).status === 0) return own
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return giveUp(
    'The Node 24 that came with the dependencies does not run on this system; install Node 24 and start again.',
  )
}

function handOver(node, command, args) {
  const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}` }
  // What Node makes of the program's own source is kept beside the dependencies: half of the time a command takes.
  if (command.compiled) env.NODE_COMPILE_CACHE ??= inRepository('node_modules', '.cache', 'node')
  const child = spawn(node, [inRepository(command.script), ...(command.args ?? []), ...args], {
    cwd: command.cwd ?? repository,
    env,
    stdio: 'inherit',
  })
  // The command decides what a signal means; this process only waits for it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => giveUp(`Node could not be started: ${error.message}`))
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

const [name = '', ...args] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
if (command === undefined) giveUp(`Unknown command "${name}": there are ${Object.keys(commands).join(', ')}.`)
checkNode()
await ensureDependencies()
if (!existsSync(inRepository(command.script))) {
  giveUp(`"${name}" is not part of this version: ${command.script} does not exist.`)
}
handOver(chooseNode(), command, args)
