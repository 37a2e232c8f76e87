/** Question sets sent to suppliers: asking, answering, reviewing. */
export { addAnswerFile, removeAnswerFile } from './answer-files.ts'
export { getAssessment } from './get-assessment.ts'
export { type GivenAnswer, giveAnswer } from './give-answer.ts'
export { type HandedPart, handOver, listColleagues, takeBack } from './hand-over.ts'
export { listAssessments, listQuestionSets } from './list-assessments.ts'
export { type OpenedAssessment, openAssessment } from './open-assessment.ts'
export {
  openAnswersDocument,
  openAssessmentReport,
  openOwnAnswersDocument,
} from './open-assessment-document.ts'
export { openAssessmentFile, openSubmission } from './open-assessment-files.ts'
export {
  copyQuestionSet,
  editOwnSet,
  getOwnSet,
  listOwnSets,
  publishOwnSet,
  retireOwnSet,
} from './own-question-sets.ts'
export { readStoredSubmission } from './read-stored-submission.ts'
export { finishReview, reviewAnswer, sendBackAssessment } from './review-answers.ts'
export { extendAssessment, sendAssessment, withdrawAssessment } from './send-assessment.ts'
export { declineAssessment, submitAnswers } from './submit-answers.ts'
export { upgradeAssessment } from './upgrade-assessment.ts'
