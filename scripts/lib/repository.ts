import path from 'node:path'

/** The folder of the clone. */
export const REPOSITORY = path.resolve(import.meta.dirname, '../..')

export const inRepository = (...parts: readonly string[]): string => path.join(REPOSITORY, ...parts)
