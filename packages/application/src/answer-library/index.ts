/** What an organisation keeps of its own answers, for the next buyer. */
export {
  type LibraryOffer,
  offerFromLibrary,
  type TakenOver,
  takeOverAnswers,
} from './answer-from-library.ts'
export {
  grantLibraryAccess,
  openSharedLibrary,
  type SharedLibrary,
  withdrawLibraryAccess,
} from './grant-access.ts'
export { keepAnswers } from './keep-answers.ts'
export { readStoredLibrary } from './read-stored-library.ts'
export { receivePassport } from './receive-passport.ts'
export { emptyLibrary, removeLibraryEntry, showLibrary } from './show-library.ts'
export { openPassportDocument, signPassport } from './sign-passport.ts'
