export interface SeedEnvironment {
  /** Signs in as the owner: only to see what is there, to clear a half-made demo and to name the administrator. */
  readonly ownerUrl: string
  readonly appUrl: string
  readonly secret: string
  readonly storageFolder: string
}

/** The settings that the seed is started with. Throws a sentence when one is missing, and outside the demo. */
export function readEnvironment(): SeedEnvironment {
  if (read('DAYLIGHT_DEMO') !== '1') {
    throw new Error('Demo data is made in demo mode only: set DAYLIGHT_DEMO=1, or start without this step.')
  }
  return {
    ownerUrl: read('DATABASE_URL'),
    appUrl: read('DATABASE_APP_URL'),
    secret: read('DAYLIGHT_SECRET'),
    storageFolder: read('DAYLIGHT_STORAGE_DIR'),
  }
}

function read(name: string): string {
  const value = process.env[name]
  if (value === undefined || value === '') throw new Error(`The setting ${name} is missing.`)
  return value
}
