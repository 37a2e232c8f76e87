/** What rows add to a summary and to signals, taken apart so that several threads can check one file. */
export { addPackedShares, type ShareTakers } from './add-shares.ts'
export { buffersOf, createSharePacker, type PackedShares, type SharePacker } from './pack-shares.ts'
