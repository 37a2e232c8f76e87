/** The modern slavery statement: who owes one, what it needs, its text and figures, its way to a signature. */
export { alignSequences, type Unpaired, walkAlignment } from './align-sequences.ts'
export {
  anchorPassage,
  findPassage,
  type Passage,
  type PassageAnchor,
  type PassageError,
  quoteToInlines,
  replacePassage,
} from './anchor-passage.ts'
export {
  applyStatementEvent,
  STATEMENT_EVENTS,
  STATEMENT_STATES,
  type StatementContext,
  type StatementEvent,
  type StatementOccurrence,
  type StatementRefusal,
  type StatementState,
  type StatementStep,
} from './apply-statement-event.ts'
export {
  checkStatementRequirements,
  type RequirementCheck,
  type RequirementResult,
} from './check-requirements.ts'
export { chooseFigures } from './choose-figures.ts'
export {
  compareSections,
  type DifferenceLine,
  type DifferencePart,
} from './compare-sections.ts'
export {
  compareYears,
  readYearRules,
  type YearComparison,
  type YearRules,
  type YearSentence,
} from './compare-years.ts'
export {
  checkCopySent,
  planCopyRequest,
  REQUEST_CHANNELS,
  REQUEST_STATUSES,
  type RequestChannel,
  type RequestStatus,
} from './copy-requests.ts'
export {
  FIGURE_CATALOGUE,
  FIGURE_KEYS,
  FIGURE_SOURCE_KINDS,
  type FigureKey,
  type FigureSourceKind,
  type FigureUnit,
  formatFigure,
  isFigureKey,
} from './figure-catalogue.ts'
export {
  type FoundHomepageLink,
  findHomepageLink,
  HOMEPAGE_OUTCOMES,
  type HomepageLink,
  type HomepageOutcome,
  type HomepageProof,
  LINK_PLACES,
  type LinkPlace,
} from './find-homepage-link.ts'
export { type FoundPromise, findPromises } from './find-promises.ts'
export { FROZEN_FORMAT, type FreezeError, type FrozenStatement, freezeStatement } from './freeze-statement.ts'
export {
  blockKey,
  MERGE_CHOICES,
  type MergeChoice,
  type MergePiece,
  mergeSections,
  settleMerge,
} from './merge-sections.ts'
export { MEASURE_KEYS, type MeasureKey } from './own-figures.ts'
export { type CountedFigure, type FigureValue, publishFigures } from './publish-figures.ts'
export { type PublicationError, recordPublication } from './record-publication.ts'
export { readTerminology, reviewWording, type Terminology } from './review-wording.ts'
export {
  type PassportSeal,
  passportSealText,
  passportText,
  saysPassport,
  type VerifiedPassport,
  verifySealedPassport,
} from './seal-passport.ts'
export {
  bundleText,
  type SealFault,
  type SealTools,
  type StatementSeal,
  sealText,
  signatureText,
  type VerifiedStatement,
  verifySealedStatement,
} from './seal-statement.ts'
export {
  type BlockNode,
  citedFigures,
  type FigureNode,
  type HeadingNode,
  type InlineNode,
  isSafeLink,
  type ListItemNode,
  type ListNode,
  type ParagraphNode,
  type SectionDocument,
  type SectionDocumentError,
  sectionToPlainText,
  type TextMark,
  type TextNode,
  validateSectionDocument,
} from './section-document.ts'
export {
  COMMENT_EVENTS,
  COMMENT_KINDS,
  COMMENT_STATES,
  type CommentEvent,
  type CommentKind,
  type CommentRefusal,
  type CommentState,
  commentEvents,
  settleComment,
} from './settle-comment.ts'
export { type ApprovedFigure, findStaleFigures, type StaleFigure } from './stale-figures.ts'
export {
  figureText,
  inShortSection,
  inShortSentences,
  PROMPT_MARK,
  starterSection,
} from './starter-section.ts'
export {
  type CoveredOrganisation,
  coverOrganisations,
  isDescribed,
  PROMISE_OUTCOME_WORDS,
  PROMISE_OUTCOMES,
  type PromiseAnswer,
  type PromiseOutcome,
  type StatementApproval,
  type StatementContent,
  type StatementPublication,
  type StatementSignature,
} from './statement.ts'
export {
  answerRequestBy,
  type PeriodError,
  registryMonths,
  type StatementDates,
  statementDates,
  validatePeriod,
} from './statement-dates.ts'
export {
  type AreaRule,
  areaRule,
  LEGAL_FORMS,
  type LegalForm,
  type LegalFormRule,
  legalFormRule,
  type RequirementLevel,
  readStatementRules,
  SIGNER_ROLES,
  type SignerRole,
  STATEMENT_AREAS,
  type StatementArea,
  type StatementRules,
  TURNOVER_BANDS,
  type TurnoverBand,
} from './statement-rules.ts'
export {
  type Bound,
  type Obligation,
  type OrganisationFacts,
  type WhatApplies,
  whatApplies,
} from './what-applies.ts'
export type { WordingHit, WordingKind } from './wording-hit.ts'
