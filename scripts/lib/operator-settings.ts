import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

export type OperatorSettings = {
  readonly DATABASE_URL: string
  readonly DAYLIGHT_SECRET: string | undefined
}

/**
 * What the command line needs to reach a running Daylight: lies in the data folder, for its owner's eyes only, while
 * it runs. Answers how to take it away.
 */
export async function leaveOperatorSettings(
  dataFolder: string,
  settings: OperatorSettings,
): Promise<() => Promise<void>> {
  const file = path.join(dataFolder, 'operator.json')
  await rm(file, { force: true })
  await writeFile(file, `${JSON.stringify(settings)}\n`, { mode: 0o600 })
  return () => rm(file, { force: true })
}
