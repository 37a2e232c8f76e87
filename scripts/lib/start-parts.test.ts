import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findFreePort, startServer } from '@daylight/db/embedded'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { takeDataFolder } from './data-folder.ts'
import { fingerprint } from './fingerprint.ts'
import { parseStartArguments } from './parse-arguments.ts'
import { choosePort } from './ports.ts'
import { runStages } from './run-stages.ts'
import { chooseSecret, loadSecrets } from './secrets.ts'
import { readSignIns } from './seed-demo.ts'
import { readPlaywrightReport } from './stages/end-to-end-stage.ts'
import { readVitestReport } from './stages/unit-stage.ts'
import { explainEnd, hasLogged, startService, waitUntilReady } from './supervise.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'daylight-start-'))
  await chmod(folder, 0o755)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('the arguments of npm start', () => {
  it('takes folders relative to where npm was called', () => {
    expect(
      parseStartArguments(['--port', '4000', '--data', 'here', '--json', '--no-demo'], '/home/someone'),
    ).toEqual({
      port: 4000,
      dataFolder: '/home/someone/here',
      json: true,
      demo: false,
      help: false,
    })
  })

  it.each([
    ['--port', 'many'],
    ['--port', '0'],
    ['--port', '65536'],
    ['--prot', '1'],
  ])('refuses %s %s', (...argv) => {
    expect(() => parseStartArguments(argv, '/')).toThrow(argv[0])
  })
})

describe('ports', () => {
  it('explains a taken one that was asked for', async () => {
    const port = await findFreePort()
    const taken = await new Promise<Server>((resolve) => {
      const server = createServer().listen(port, '127.0.0.1', () => resolve(server))
    })
    await expect(choosePort(port)).rejects.toThrow(`Port ${port} is taken by another program`)
    await new Promise((resolve) => taken.close(resolve))
    expect(await choosePort(port)).toBe(port)
  })
})

describe('secrets', () => {
  it('are made once, kept, and readable by their owner only', async () => {
    const first = await loadSecrets(folder)
    expect(await loadSecrets(folder)).toEqual(first)
    expect(new Set(Object.values(first)).size).toBe(5)
    expect((await stat(path.join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600)
  })

  it('are not made anew over a damaged file', async () => {
    await writeFile(path.join(folder, 'secrets.json'), '{"master":')
    await expect(loadSecrets(folder)).rejects.toThrow('damaged')
  })

  it('of the operator are refused when they can be guessed', () => {
    expect(() => chooseSecret('DAYLIGHT_SECRET', 'change-me', 'own')).toThrow('can be guessed')
    expect(() => chooseSecret('DAYLIGHT_SECRET', 'a'.repeat(64), 'own')).toThrow('can be guessed')
    expect(chooseSecret('DAYLIGHT_SECRET', undefined, 'own')).toBe('own')
    const good = 'Zk3vQ9rT1xW5yB7nM2cL8pD4sF6gH0jK'
    expect(chooseSecret('DAYLIGHT_SECRET', good, 'own')).toBe(good)
  })
})

describe('the data folder', () => {
  it('belongs to one start at a time, and is free again after a crash', async () => {
    const taken = await takeDataFolder(folder)
    // Noted as another process would have: this one's parent lives as long as the test.
    const other = {
      pid: process.ppid,
      commandLine: await commandLine(process.ppid),
      url: 'http://127.0.0.1:1',
    }
    await writeFile(path.join(folder, 'run.json'), JSON.stringify(other))
    await expect(takeDataFolder(folder)).rejects.toThrow('already at http://127.0.0.1:1')
    await writeFile(
      path.join(folder, 'run.json'),
      JSON.stringify({ ...other, commandLine: 'something else' }),
    )
    await (await takeDataFolder(folder)).release()
    await taken.release()
  })

  it('stops the programs that a killed start left running, and no others', async () => {
    const args = ['-e', "console.log('up'); setInterval(() => {}, 1000)"]
    const options = { name: 'left', args, cwd: folder, env: {} }
    const orphan = await startService({ ...options, logFile: path.join(folder, 'orphan.log') })
    const stranger = await startService({ ...options, logFile: path.join(folder, 'stranger.log') })
    const never = new AbortController().signal
    for (const service of [orphan, stranger]) {
      await waitUntilReady(service, () => hasLogged(service, 'up'), 10_000, never)
    }
    const children = [
      await orphan.describe(),
      { ...(await stranger.describe()), commandLine: 'of an earlier one' },
    ]
    await writeFile(path.join(folder, 'run.json'), JSON.stringify({ pid: 2 ** 22 + 1, children }))
    const taken = await takeDataFolder(folder)
    expect(await orphan.ended).toContain('SIGTERM')
    expect(stranger.isRunning()).toBe(true)
    await stranger.stop()
    await taken.release()
  })

  it('is explained when it cannot be written', async () => {
    const file = path.join(folder, 'a-file')
    await writeFile(file, '')
    await expect(takeDataFolder(file)).rejects.toThrow(`This user may not write to ${file}`)
  })
})

async function commandLine(pid: number): Promise<string> {
  const { readCommandLine } = await import('@daylight/db/embedded')
  return (await readCommandLine(pid)) ?? ''
}

describe('the embedded PostgreSQL', () => {
  it('starts again after a crash that left its lock, also when its process number belongs to a stranger now', async () => {
    const options = {
      dataFolder: path.join(folder, 'postgres'),
      password: 'administrator',
      logFile: path.join(folder, 'postgres.log'),
      durable: false,
    }
    const first = await startServer(options)
    process.kill(first.pid, 'SIGKILL')
    await first.stop()
    const lock = path.join(options.dataFolder, 'postmaster.pid')
    const left = await readFile(lock, 'utf8')
    await writeFile(lock, left.replace(/^\d+/, String(process.pid)))
    const second = await startServer(options)
    expect(second.lock).toBe('removed-stale')
    expect(second.created).toBe(false)
    await second.stop()
    expect(await stat(lock).catch(() => undefined)).toBeUndefined()
  }, 60_000)
})

describe('a program that is watched', () => {
  it('is explained with the end of its log when it ends before it is ready', async () => {
    const service = await startService({
      name: 'web',
      args: ['-e', "console.error('no settings'); process.exit(3)"],
      cwd: folder,
      env: {},
      logFile: path.join(folder, 'web.log'),
    })
    const waiting = waitUntilReady(service, async () => false, 10_000, new AbortController().signal)
    await expect(waiting).rejects.toThrow(/web ended by itself \(exit 3\)\.[\s\S]*no settings/)
    expect(await explainEnd(service, 'Why:')).toContain('no settings')
  })
})

describe('the seed’s last line', () => {
  const signIn = { organisation: 'A', email: 'a@example.org', password: 'p', role: 'owner' }
  it('is read after whatever else was printed', () => {
    expect(readSignIns(`made things\n${JSON.stringify({ signIns: [signIn] })}\n`)).toEqual([signIn])
  })
  it.each(['', 'done', '{"signIns":[]}', '{"signIns":[{"email":"a@example.org"}]}'])(
    'is refused as %j',
    (text) => {
      expect(() => readSignIns(text)).toThrow('did not end with a line of sign-ins')
    },
  )
})

describe('the fingerprint of sources', () => {
  it('changes with contents and names, not with ignored folders', async () => {
    const of = (): Promise<string> => fingerprint({ inputs: [folder], ignore: ['e2e'] })
    await writeFile(path.join(folder, 'a.ts'), '1')
    const first = await of()
    await writeFile(path.join(folder, 'e2e'), 'x')
    expect(await of()).toBe(first)
    await writeFile(path.join(folder, 'a.ts'), '2')
    expect(await of()).not.toBe(first)
    await rm(path.join(folder, 'a.ts'))
    await writeFile(path.join(folder, 'b.ts'), '1')
    expect(await of()).not.toBe(first)
  })
})

describe('counting', () => {
  it('counts tests, files that did not load and errors outside tests', () => {
    const good = {
      status: 'passed',
      name: '/a.test.ts',
      assertionResults: [{ status: 'passed' }, { status: 'skipped' }],
    }
    const bad = {
      status: 'failed',
      name: '/b.test.ts',
      assertionResults: [{ status: 'failed', fullName: 'b', failureMessages: ['no'] }],
    }
    const broken = { status: 'failed', name: '/c.test.ts', message: 'does not load', assertionResults: [] }
    expect(readVitestReport({ testResults: [good, bad, broken] }, 1, '')).toMatchObject({
      passed: 1,
      failed: 2,
    })
    expect(readVitestReport({ testResults: [good] }, 0, '')).toMatchObject({ passed: 1, failed: 0 })
    expect(readVitestReport({ testResults: [good] }, 1, 'unhandled')).toMatchObject({ passed: 1, failed: 1 })
    expect(readVitestReport({ testResults: [] }, 0, '')).toMatchObject({ passed: 0, failed: 1 })
    expect(readVitestReport(undefined, 0, '')).toMatchObject({ passed: 0, failed: 1 })
  })

  it('counts what the browser tests report, and nothing at all as a failure', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 1 }
    expect(readPlaywrightReport({ stats }, 1, 'x')).toMatchObject({ passed: 4, failed: 1 })
    expect(readPlaywrightReport({ stats: { expected: 3 } }, 0, '')).toMatchObject({ passed: 3, failed: 0 })
    expect(readPlaywrightReport({ stats: { expected: 0 } }, 0, '')).toMatchObject({ passed: 0, failed: 1 })
    expect(readPlaywrightReport({ stats: { expected: 3 } }, 1, 'x')).toMatchObject({ passed: 3, failed: 1 })
    expect(readPlaywrightReport(undefined, 1, 'x')).toMatchObject({ passed: 0, failed: 1 })
  })

  it('ends with one line that sums up, and goes on after a stage that throws', async () => {
    const lines: string[] = []
    const stages = [
      { name: 'a', label: 'A', run: () => Promise.reject(new Error('broken')) },
      { name: 'b', label: 'B', run: () => Promise.resolve({ passed: 7, failed: 0, failures: [] }) },
    ]
    expect(await runStages(stages, (line) => lines.push(line))).toEqual({ passed: 7, failed: 1 })
    expect(lines.at(-1)).toBe('7 passed, 1 failed')
    expect(lines.join('\n')).toContain('--- A\nbroken')
  })
})
