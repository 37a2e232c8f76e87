/**
 * Question sets as data: reading and checking them, which questions are asked, answers, scores, versions; the states
 * of an assessment. */
export { type Answers, type AnswerValue, choicesIn } from './answer.ts'
export {
  ASSESSMENT_STATES,
  type AssessmentEvent,
  type AssessmentState,
  mayAnswer,
  stepAssessment,
} from './assessment-states.ts'
export {
  checkQuestionSet,
  type QuestionSetProblem,
  type QuestionSetProblemKind,
} from './check-question-set.ts'
export { carryAnswersOver, compareVersions, meaningOf, type VersionDifference } from './compare-versions.ts'
export { describeAnswer } from './describe-answer.ts'
export { type EditError, editQuestionSet, type QuestionSetEdit } from './edit-question-set.ts'
export { EVIDENCE_GRADES, type EvidenceGrade, weakerGrade } from './evidence-grade.ts'
export { type FoundAnswer, findInLibrary, type LibraryAnswerFacts } from './find-in-library.ts'
export {
  type AskedQuestion,
  answersThatCount,
  findAskedQuestions,
  findUnanswered,
  holds,
} from './follow-conditions.ts'
export { measureReadingAge } from './measure-reading-age.ts'
export { draftOf, hasTangledCondition, type QuestionDraft } from './question-draft.ts'
export {
  CANNOT_SAY,
  CELL_TYPES,
  type CellType,
  CHOICE_TYPES,
  type Condition,
  QUESTION_TYPES,
  type Question,
  type QuestionSection,
  type QuestionSet,
  type QuestionType,
  questionsOf,
  SCHEMES,
} from './question-set.ts'
export {
  type AnswerError,
  type AnswerInput,
  freeTextIn,
  LONGEST_ANSWER,
  MOST_ROWS,
  NO_INPUT,
  readAnswer,
  toAnswerInput,
} from './read-answer.ts'
export { readCondition, readQuestionSet } from './read-question-set.ts'
export { readStoredAnswer } from './read-stored-answer.ts'
export {
  type QuestionSetReview,
  readingAgeOf,
  reviewQuestionSet,
  wordsOfQuestion,
  wordsOfSet,
} from './review-question-set.ts'
export { type Grades, type QuestionScore, type SectionScore, scoreAnswers } from './score-answers.ts'
export { writeQuestionSet } from './write-question-set.ts'
