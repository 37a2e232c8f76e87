import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { ExportedHead } from '@daylight/db'
import { type Command, UsageError } from '../command.ts'
import { readAuditEnvironment } from '../env.ts'

const usage = 'audit verify [--organisation SEGMENT] [--head FILE]'

/** 0: every record is whole; 1: at least one is not; 2: it could not be checked. */
export const auditVerify: Command = {
  name: 'audit verify',
  summary:
    'Checks the record of each organisation for edited, missing, moved, added and cut-off entries. FILE holds heads from “audit export”.',
  usage,
  run: async (args, io) => {
    const { values } = parseArgs({
      args: [...args],
      options: { organisation: { type: 'string' }, head: { type: 'string' } },
    })
    const { ownerUrl, secret } = readAuditEnvironment()
    // Loaded here, so that commands without a database start at once.
    const [{ deriveKey }, { verifyAudit }] = await Promise.all([
      import('@daylight/adapters'),
      import('@daylight/db'),
    ])
    let organisations = 0
    let broken = 0
    for await (const { segment, name, check } of verifyAudit({
      connectionString: ownerUrl,
      auditKeys: (scope) => deriveKey({ secret, purpose: 'audit', scope }),
      segment: values.organisation,
      exportedHeads: values.head === undefined ? [] : await readHeads(values.head),
    })) {
      organisations += 1
      const entries = `${check.checked} ${check.checked === 1 ? 'entry' : 'entries'}`
      if (check.faults.length === 0) {
        await io.out(
          `${name} (${segment}): ${entries}, whole. Newest: ${check.head.sequence} ${check.head.hash}\n`,
        )
      } else {
        broken += 1
        await io.out(`${name} (${segment}): ${entries}, NOT whole:\n`)
        for (const fault of check.faults) await io.out(`  ${fault.message}\n`)
      }
    }
    if (organisations === 0) {
      throw new UsageError(
        values.organisation === undefined
          ? 'There are no organisations in this database.'
          : `There is no organisation “${values.organisation}”.`,
      )
    }
    return broken > 0 ? 1 : 0
  },
}

async function readHeads(file: string): Promise<readonly ExportedHead[]> {
  let parsed: unknown
  try {
    parsed = JSON.parse(await readFile(file, 'utf8'))
  } catch {
    throw new UsageError(`${file} cannot be read as JSON. Give the file that “audit export” wrote.`)
  }
  if (Array.isArray(parsed) && parsed.every(isHead)) return parsed
  throw new UsageError(`${file} does not hold heads. Give the file that “audit export” wrote.`)
}

function isHead(value: unknown): value is ExportedHead {
  if (typeof value !== 'object' || value === null) return false
  const fields = new Map<string, unknown>(Object.entries(value))
  const texts = ['organisationId', 'hash', 'exportedAt']
  return (
    texts.every((name) => typeof fields.get(name) === 'string') &&
    Number.isSafeInteger(fields.get('sequence'))
  )
}
