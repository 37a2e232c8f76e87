import { UsageError } from './command.ts'

/** What the record is read and checked with: the owner's connection and the server's secret. */
export function readAuditEnvironment(): { readonly ownerUrl: string; readonly secret: string } {
  const ownerUrl = process.env['DATABASE_URL']
  const secret = process.env['DAYLIGHT_SECRET']
  if (!ownerUrl) throw new UsageError('Set DATABASE_URL to the connection of the tables’ owner.')
  if (!secret) throw new UsageError('Set DAYLIGHT_SECRET to the server’s secret: entries are sealed with it.')
  return { ownerUrl, secret }
}
