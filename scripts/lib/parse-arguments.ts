import path from 'node:path'
import { parseArgs } from 'node:util'
import { inRepository } from './repository.ts'

export type StartArguments = {
  /** Undefined: 3000, or the next free one. */
  readonly port: number | undefined
  readonly dataFolder: string
  readonly json: boolean
  readonly demo: boolean
  readonly help: boolean
}

export const START_HELP = `npm start -- [--port N] [--data DIR] [--json] [--no-demo]

  --port N     the port of the web address (3000, or the next one that is free)
  --data DIR   where database, files, mail, secrets and logs are kept (.data in this folder)
  --json       print nothing but one line of JSON, when everything is ready
  --no-demo    without the demonstration organisations and their sign-ins

DATABASE_URL (its owner) and DATABASE_APP_URL (role daylight_app) use a PostgreSQL of yours, 15 or newer.`

/** Reads the arguments of start and dev. Folders are relative to where npm was called. Throws a sentence. */
export function parseStartArguments(argv: readonly string[], calledFrom: string): StartArguments {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      port: { type: 'string' },
      data: { type: 'string' },
      json: { type: 'boolean', default: false },
      demo: { type: 'boolean', default: true },
      help: { type: 'boolean', short: 'h', default: false },
    },
    allowNegative: true,
  })
  return {
    port: values.port === undefined ? undefined : readPort(values.port),
    dataFolder: values.data === undefined ? inRepository('.data') : path.resolve(calledFrom, values.data),
    json: values.json,
    demo: values.demo,
    help: values.help,
  }
}

function readPort(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new Error(`--port needs a number from 1 to 65535, not "${text}".`)
  }
  return port
}
