export * from './common.ts'
export * from './suppliers.ts'
