import path from 'node:path'
import type { Database } from './database.ts'
import { chooseSecret, type Secrets } from './secrets.ts'

export type EnvironmentOptions = {
  readonly mode: 'start' | 'dev'
  readonly port: number
  readonly url: string
  readonly dataFolder: string
  readonly demo: boolean
  readonly database: Database
  readonly secrets: Secrets
  readonly given: Readonly<Record<string, string | undefined>>
}

export type ServiceEnvironment = Readonly<Record<string, string | undefined>>

/** The settings of the web app and the worker. Neither is told the database owner's address: they need it for nothing. */
export function serviceEnvironment(options: EnvironmentOptions): ServiceEnvironment {
  const { secrets, given } = options
  return {
    NODE_ENV: options.mode === 'start' ? 'production' : 'development',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(options.port),
    DATABASE_URL: undefined,
    DATABASE_APP_URL: options.database.appUrl,
    DAYLIGHT_URL: options.url,
    DAYLIGHT_SECRET: chooseSecret('DAYLIGHT_SECRET', given['DAYLIGHT_SECRET'], secrets.master),
    NEXTAUTH_URL: options.url,
    NEXTAUTH_SECRET: chooseSecret('NEXTAUTH_SECRET', given['NEXTAUTH_SECRET'], secrets.session),
    DAYLIGHT_STORAGE_DIR: given['DAYLIGHT_STORAGE_DIR'] ?? path.join(options.dataFolder, 'storage'),
    DAYLIGHT_MAIL_DIR: given['DAYLIGHT_MAIL_DIR'] ?? path.join(options.dataFolder, 'mail'),
    DAYLIGHT_HEADS_DIR: given['DAYLIGHT_HEADS_DIR'] ?? path.join(options.dataFolder, 'record-heads'),
    DAYLIGHT_DEMO: options.demo ? '1' : '0',
  }
}
