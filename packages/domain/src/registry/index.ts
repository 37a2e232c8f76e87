/** The government's registry of modern slavery statements: its questions, its rows, and its yearly files. */
export {
  checkRegistryAnswers,
  type RegistryCheckOptions,
  type RegistryProblem,
} from './check-registry-answers.ts'
export {
  matchRegistryEntries,
  type RegistryMatch,
  type RegistryState,
  tellRegistryState,
} from './match-registry-entries.ts'
export {
  type RegistryEntry,
  type RegistryFile,
  type RegistryFileError,
  readRegistryFile,
} from './read-registry-file.ts'
export { answersTo, isAsked, type RegistryAnswers } from './registry-answers.ts'
export { type RegistryDates, registryDates } from './registry-deadline.ts'
export { type RegistryQuestion, type RegistryRules, readRegistryRules } from './registry-rules.ts'
export {
  type RegistryRecord,
  type RegistrySuggestion,
  type RegistrySuggestions,
  suggestRegistryAnswers,
} from './suggest-registry-answers.ts'
export { type RegistryProgress, type SectionProgress, tellSections } from './tell-sections.ts'
export { type RegistryOrganisation, writeRegistryAnswer, writeRegistryRows } from './write-registry-row.ts'
