import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { canonicalJson, type JsonValue } from '@daylight/domain/json'
import pg from 'pg'

export interface LoadReferenceOptions {
  readonly connectionString: string
  /** Holds one folder for each kind, with one JSON file for each version. */
  readonly folder: string
  readonly newId: () => string
}

export interface LoadedReference {
  readonly kind: string
  readonly version: string
  readonly outcome: 'added' | 'unchanged'
}

/** SHA-256 of the canonical JSON: what a result names to say which data it was made with. */
export function checksumOf(data: JsonValue): string {
  return createHash('sha256').update(canonicalJson(data), 'utf8').digest('hex')
}

/**
 * Stores every version that is not there yet. A version that is there is left as it is, and must have the same
 * content: what was decided by it stays decided by it. Throws with the file's name otherwise.
 */
export async function loadReferenceData(options: LoadReferenceOptions): Promise<readonly LoadedReference[]> {
  const client = new pg.Client({ connectionString: options.connectionString })
  await client.connect()
  try {
    await client.query('BEGIN')
    const loaded: LoadedReference[] = []
    for (const file of await listFiles(options.folder))
      loaded.push(await loadFile({ client, file, newId: options.newId }))
    await client.query('COMMIT')
    return loaded
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    await client.end()
  }
}

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}

async function loadFile(options: {
  readonly client: pg.Client
  readonly file: string
  readonly newId: () => string
}): Promise<LoadedReference> {
  const { client, file } = options
  const data: JsonValue = JSON.parse(await readFile(file, 'utf8'))
  const { kind, version, validFrom, source, confidence } = readHeader(data, file)
  const checksum = checksumOf(data)
  const known = await client.query<{ checksum: string }>(
    'SELECT checksum FROM reference_dataset WHERE kind = $1 AND version = $2',
    [kind, version],
  )
  const [row] = known.rows
  if (row && row.checksum !== checksum) {
    throw new Error(
      `${file}: version ${version} of ${kind} is in the database with other content. Undo the change and add a new file with a new version.`,
    )
  }
  if (row) return { kind, version, outcome: 'unchanged' }
  await client.query(
    `INSERT INTO reference_dataset (id, kind, version, valid_from, source, confidence, checksum, data, entered_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now())`,
    [options.newId(), kind, version, validFrom, source, confidence, checksum, JSON.stringify(data)],
  )
  return { kind, version, outcome: 'added' }
}

interface DatasetHeader {
  readonly kind: string
  readonly version: string
  readonly validFrom: string
  readonly source: string
  readonly confidence: string
}

function readHeader(data: JsonValue, file: string): DatasetHeader {
  const fields = new Map<string, unknown>(
    typeof data === 'object' && data !== null ? Object.entries(data) : [],
  )
  const text = (name: string): string => {
    const value = fields.get(name)
    if (typeof value === 'string' && value !== '') return value
    throw new Error(`${file}: “${name}” is missing.`)
  }
  return {
    kind: fields.has('kind') ? text('kind') : text('id'),
    version: text('version'),
    validFrom: text('validFrom'),
    source: text('source'),
    confidence: fields.has('confidence') ? text('confidence') : 'by row',
  }
}
