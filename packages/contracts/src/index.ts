export * from './common.ts'
export * from './sites.ts'
export * from './supplier-imports.ts'
export * from './suppliers.ts'
