/** Suppliers: who they are, where their sites lie, and how a list of them comes in from a spreadsheet. */
export {
  findSupplierDuplicates,
  normaliseSupplierName,
  type SupplierDuplicate,
  type SupplierIdentity,
} from './find-duplicates.ts'
export {
  guessSupplierMapping,
  SUPPLIER_IMPORT_FIELDS,
  type SupplierImportField,
  type SupplierMapping,
} from './guess-mapping.ts'
export {
  checkLeavingAnswers,
  FINDING_FATES,
  type FindingFate,
  type LeavingAnswers,
  type LeavingGuide,
  readLeavingGuide,
  warnLeaving,
  workStanding,
} from './leaving-guide.ts'
export {
  COMPANY_NUMBER_PREFIXES,
  type CompanyNumberError,
  parseCompanyNumber,
} from './parse-company-number.ts'
export {
  type ImportedSupplier,
  parsePounds,
  readSupplierRows,
  type SupplierImport,
  type SupplierImportOptions,
  type SupplierImportProblem,
} from './read-import.ts'
export {
  findSector,
  findSpendBand,
  readSectorList,
  readSpendBands,
  type Sector,
  type SectorList,
  type SpendBand,
} from './read-sectors.ts'
export {
  changeSupplierStatus,
  parseSupplierStatus,
  SUPPLIER_STATUSES,
  type SupplierStatus,
  type SupplierStatusError,
  type SupplierStatusEvent,
} from './supplier-status.ts'
export { type LondonAuthorities, readLondonAuthorities, zoneOfBorough } from './zone-of-borough.ts'
