import { describe, expect, it } from 'vitest'
import { inRepository } from './repository.ts'
import { runCommand } from './run-command.ts'

/** Refuses what a fresh clone does not have: the generated database client. */
const WITHOUT_CLIENT = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module'
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier.includes('generated/prisma')) throw new Error('not generated yet: ' + context.parentURL)
      return next(specifier, context)
    },
  })`)}`

describe('on a fresh clone, before the database client has been generated', () => {
  it.each([
    ['npm start', 'scripts/start.ts', ['--help'], /--port/],
    ['npm run dev', 'scripts/dev.ts', ['--help'], /--port/],
    ['the command line', 'apps/cli/src/main.ts', ['--help'], /pay check/],
    ['npm test', 'scripts/test.ts', ['no-such-stage'], /generate, lint/],
  ])('%s comes as far as its own first words', async (_, script, args, words) => {
    const { output } = await runCommand(process.execPath, [
      '--import',
      WITHOUT_CLIENT,
      inRepository(script),
      ...args,
    ])
    expect(output).not.toContain('not generated yet')
    expect(output).toMatch(words)
  })
})
