/** Use cases of suppliers’ own statements. */
export {
  checkSupplierStatementFile,
  checkSupplierStatementText,
} from './check-supplier-statement.ts'
export { readStoredCheckedStatement } from './read-stored-checked-statement.ts'
export {
  getCheckedStatement,
  getStatementCoverage,
  listCheckedStatements,
  removeCheckedStatement,
} from './show-supplier-statement.ts'
