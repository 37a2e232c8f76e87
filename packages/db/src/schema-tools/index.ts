export { diffSchema } from './diff-schema.ts'
export { readSchema, type SchemaFile } from './read-schema.ts'
