/** Use cases of the modern slavery statement. */
export { answerPromise } from './answer-promise.ts'
export { approveStatement, confirmStatementFigures, returnStatement } from './approve-statement.ts'
export { checkHomepage, scheduleHomepageChecks } from './check-homepage.ts'
export { compareSectionVersions } from './compare-section-versions.ts'
export { compareStatementYears } from './compare-statement-years.ts'
export {
  closeCopyRequest,
  forgetCopyAskers,
  getCopyRequest,
  listCopyRequests,
  logCopyRequest,
} from './copy-requests.ts'
export { getStatement } from './get-statement.ts'
export { getStatementSection } from './get-statement-section.ts'
export { listHomepageChecks, openHomepagePage } from './list-homepage-checks.ts'
export { getPromisesOfStatement, listPromises } from './list-promises.ts'
export { listSectionVersions } from './list-section-versions.ts'
export { listStatements, showStatementOutlook } from './list-statements.ts'
export { mergeStatementSection, mergeStatementText } from './merge-statement-section.ts'
export { noteWriting } from './note-writing.ts'
export { type OpenedDocument, openStatementDocument } from './open-statement-document.ts'
export { previewStatement } from './preview-statement.ts'
export { publishStatement } from './publish-statement.ts'
export { publishStatementPage } from './publish-statement-page.ts'
export {
  findPublication,
  listPublishedStatements,
  openPublishedFile,
  type PublishedView,
  readPublishedStatement,
} from './read-published-statement.ts'
export { readStoredStatement } from './read-stored-statement.ts'
export {
  type RenderStatementDeps,
  renderStatement,
  type StatementDocumentDeps,
} from './render-statement.ts'
export { requestHomepageCheck } from './request-homepage-check.ts'
export { requestStatementDocument } from './request-statement-document.ts'
export { restoreSectionVersion } from './restore-section-version.ts'
export { reviewStatementWording } from './review-statement-wording.ts'
export { saveCoveredOrganisation } from './save-covered-organisation.ts'
export { saveStatementFacts } from './save-statement-facts.ts'
export { saveStatementSection, saveStatementText } from './save-statement-section.ts'
export { signStatement } from './sign-statement.ts'
export { startStatement } from './start-statement.ts'
export { succeedStatement } from './succeed-statement.ts'
