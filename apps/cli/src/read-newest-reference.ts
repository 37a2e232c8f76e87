import { readdir, readFile } from 'node:fs/promises'

/** The newest dated file of a kind of reference data that comes with Daylight. Throws when there is none. */
export async function readNewestReference(
  kind:
    | 'pay-rates'
    | 'signals'
    | 'work-rules'
    | 'payroll-presets'
    | 'statement-rules'
    | 'statement-classifier'
    | 'terminology',
): Promise<{ readonly name: string; readonly data: unknown }> {
  const folder = new URL(`../../../prisma/reference/${kind}/`, import.meta.url)
  const name = (await readdir(folder))
    .filter((file) => /^(?:[a-z]+-)?\d{4}-\d\d(?:-\d\d)?\.json$/.test(file))
    .sort()
    .at(-1)
  if (name === undefined) throw new Error(`No ${kind} are in ${folder.pathname}.`)
  const data: unknown = JSON.parse(await readFile(new URL(name, folder), 'utf8'))
  return { name, data }
}
