import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { isFileRefusal, readSpreadsheetRows } from '@daylight/adapters/files'
import { formatDate, isoDate } from '@daylight/domain/dates'
import {
  matchRegistryEntries,
  type RegistryEntry,
  type RegistryMatch,
  readRegistryFile,
} from '@daylight/domain/registry'
import { readStatementRules } from '@daylight/domain/statements'
import { guessSupplierMapping, readSupplierRows, type SupplierIdentity } from '@daylight/domain/suppliers'
import { type Command, UsageError } from '../command.ts'
import { readNewestReference } from '../read-newest-reference.ts'

const usage = 'registry find --suppliers FILE FILE… [--json]'

const STATES: Readonly<Record<RegistryMatch['state'], string>> = {
  found: 'statement found',
  late: 'next statement late',
  none: 'none found',
  ask: 'look yourself: the name fits several',
}

async function readEntries(file: string) {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch {
    throw new UsageError(`${file} cannot be read.`)
  }
  const read = readRegistryFile(text)
  if (!read.ok) throw new UsageError(`${file}: ${read.error.message}`)
  return read.value
}

async function readSuppliers(
  file: string,
): Promise<readonly (SupplierIdentity & { readonly row: number })[]> {
  try {
    const rows: (readonly string[])[] = []
    for await (const { cells } of readSpreadsheetRows({ source: { path: file } })) rows.push(cells)
    const [headers = [], ...rest] = rows
    const { suppliers, problems } = readSupplierRows(rest, {
      mapping: guessSupplierMapping(headers),
      sectorLists: [],
      spendBands: [],
    })
    const wrong = problems.find(({ level, row }) => level === 'error' && row === 1)
    if (wrong !== undefined)
      throw new UsageError(`${file}: no column is called “name” or “supplier”, so nobody can be looked up.`)
    return suppliers.map(({ companyNumber, name, row }) => ({ id: String(row), row, name, companyNumber }))
  } catch (error) {
    if (isFileRefusal(error)) throw new UsageError(`${file}: ${error.message}`)
    throw error
  }
}

function present(match: RegistryMatch, supplier: SupplierIdentity & { readonly row: number }) {
  return {
    row: supplier.row,
    name: supplier.name,
    companyNumber: supplier.companyNumber,
    state: match.state,
    matchedBy: match.by,
    registryYear: match.entry?.registryYear ?? null,
    organisation: match.entry?.organisationName ?? null,
    statementUrl: match.entry?.statementUrl ?? null,
    periodEnd: match.entry?.periodEnd ?? null,
    nextDueOn: match.nextDueOn,
  }
}

/** 0: a current statement was found for every supplier; 1: not for all of them; 2: it could not be looked up. */
export const findInRegistry: Command = {
  name: 'registry find',
  summary:
    'Finds suppliers’ statements in yearly files of the government’s registry (StatementSummariesYYYY.csv), by company number, else by name.',
  usage,
  run: async (args, io) => {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { suppliers: { type: 'string' }, json: { type: 'boolean', default: false } },
    })
    if (values.suppliers === undefined || positionals.length === 0)
      throw new UsageError(`Name the list of suppliers and a file of the registry.\n  daylight ${usage}`)
    const suppliers = await readSuppliers(values.suppliers)
    const entries: RegistryEntry[] = []
    for (const file of positionals) {
      const read = await readEntries(file)
      entries.push(...read.entries)
      if (read.unreadable.length > 0)
        await io.err(
          `${file}: ${read.unreadable.length} entries could not be read, at line ${read.unreadable.slice(0, 10).join(', ')}${read.unreadable.length > 10 ? ' and others' : ''}.\n`,
        )
    }
    const rules = readStatementRules((await readNewestReference('statement-rules')).data)
    const matches = matchRegistryEntries(suppliers, entries, { rules, today: isoDate(io.today()) })
    const results = suppliers.flatMap((supplier, at) => {
      const match = matches[at]
      return match === undefined ? [] : [present(match, supplier)]
    })
    if (values.json) await io.out(`${JSON.stringify({ suppliers: results }, null, 2)}\n`)
    else
      for (const one of results) {
        const due = one.nextDueOn === null ? '' : `, next asked for by ${formatDate(one.nextDueOn)}`
        const where = one.registryYear === null ? '' : ` (registry year ${one.registryYear}${due})`
        await io.out(
          `${one.name}: ${STATES[one.state]}${where}${one.statementUrl ? `  ${one.statementUrl}` : ''}\n`,
        )
      }
    return results.every(({ state }) => state === 'found') ? 0 : 1
  },
}
