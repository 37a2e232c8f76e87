/// <reference path="./web-assembly.d.ts" />
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import { __wbg_set_wasm, type DiffTarget, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import type { SchemaFile } from './read-schema.ts'

let loaded: Promise<void> | undefined

// The package's own entry imports the .wasm file as a module, which Node does not do unasked.
async function loadEngine(): Promise<void> {
  const file = fileURLToPath(import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg'))
  const bytes = await readFile(file.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...glue } })
  __wbg_set_wasm(instance.exports)
  const start = instance.exports['__wbindgen_start']
  if (typeof start === 'function') start()
}

// Comparing two schemas reads no database, yet the engine wants a connection and asks it one thing: whether the
// schema is there and which PostgreSQL it is. The answer is the oldest one that the product supports.
const refuse = (): Promise<never> => Promise.reject(new Error('Comparing schemas reads no database.'))
const answer = <T>(value: T): Promise<{ readonly ok: true; readonly value: T }> =>
  Promise.resolve({ ok: true, value })
const versionAnswer = (query: { readonly sql: string }) => {
  if (!query.sql.includes('server_version_num')) return refuse()
  return answer({
    columnNames: ['exists', 'version', 'numeric_version'],
    // The engine's codes for a boolean, a text and a 32-bit number.
    columnTypes: [5, 7, 0],
    rows: [[true, 'PostgreSQL 15.0', 150000]],
  })
}
const held = {
  provider: 'postgres',
  adapterName: '@prisma/adapter-pg',
  queryRaw: versionAnswer,
  executeRaw: refuse,
  executeScript: refuse,
  startTransaction: refuse,
  dispose: () => answer(undefined),
  getConnectionInfo: () => ({ ok: true, value: { schemaName: 'public', supportsRelationJoins: true } }),
}
const NO_DATABASE = {
  provider: held.provider,
  adapterName: held.adapterName,
  connect: () => answer(held),
  connectToShadowDb: () => answer(held),
}

const target = (files: readonly SchemaFile[]): DiffTarget =>
  files.length === 0
    ? { tag: 'empty' }
    : { tag: 'schemaDatamodel', files: files.map((file) => ({ path: file.path, content: file.content })) }

/**
 * The SQL that turns a database made from one Prisma schema into one made from the other; no files stand for an
 * empty database. An empty text when nothing changes. Works offline.
 */
export async function diffSchema(from: readonly SchemaFile[], to: readonly SchemaFile[]): Promise<string> {
  loaded ??= loadEngine()
  await loaded
  const known = (to.length === 0 ? from : to).map((file): [string, string] => [file.path, file.content])
  const engine = await SchemaEngine.new({ datamodels: known }, () => undefined, NO_DATABASE)
  try {
    const result = await engine.diff({
      from: target(from),
      to: target(to),
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    })
    // Exit code 2: there is a difference.
    return result.exitCode === 2 ? (result.stdout ?? '') : ''
  } finally {
    engine.free()
  }
}
