import { readFileSync } from 'node:fs'
import path from 'node:path'
import { UsageError } from './command.ts'

/**
 * What the record is read and checked with: the owner's connection and the server's secret. From the environment, or
 * from a Daylight that `npm start` runs on this machine: it leaves them in its data folder, which DAYLIGHT_DATA names
 * when it is not the usual one.
 */
export function readAuditEnvironment(): { readonly ownerUrl: string; readonly secret: string } {
  const running = readOperatorSettings()
  const ownerUrl = process.env['DATABASE_URL'] ?? running.get('DATABASE_URL')
  const secret = process.env['DAYLIGHT_SECRET'] ?? running.get('DAYLIGHT_SECRET')
  if (!ownerUrl) {
    throw new UsageError(
      'No database: start Daylight first (npm start), name its data folder in DAYLIGHT_DATA, or set DATABASE_URL to the connection of the tables’ owner.',
    )
  }
  if (!secret) throw new UsageError('Set DAYLIGHT_SECRET to the server’s secret: entries are sealed with it.')
  return { ownerUrl, secret }
}

function readOperatorSettings(): ReadonlyMap<string, string> {
  const folder = process.env['DAYLIGHT_DATA'] ?? path.resolve(import.meta.dirname, '../../../.data')
  try {
    const settings: unknown = JSON.parse(readFileSync(path.join(folder, 'operator.json'), 'utf8'))
    const entries = Object.entries(Object(settings)).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[name, value]] : [],
    )
    return new Map(entries)
  } catch {
    // Nothing runs from that folder.
    return new Map()
  }
}
