/**
 * Question sets as data: reading and checking them, which questions are asked, answers, scores, versions; the states
 * of an assessment. */
export { type Answers, type AnswerValue, choicesIn } from './answer.ts'
export {
  type AnswerMessages,
  type AnswerWords,
  ENGLISH_ANSWER_MESSAGES,
  ENGLISH_ANSWER_WORDS,
  LONGEST_ANSWER,
  LONGEST_CELL,
  MOST_ROWS,
} from './answer-words.ts'
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
export { EVIDENCE_GRADES, type EvidenceGrade, gradeWords, weakerGrade } from './evidence-grade.ts'
export { type FoundAnswer, findInLibrary, type LibraryAnswerFacts } from './find-in-library.ts'
export {
  type AskedQuestion,
  answersThatCount,
  findAskedQuestions,
  findUnanswered,
  holds,
} from './follow-conditions.ts'
export {
  findRespondentLanguage,
  RESPONDENT_LANGUAGES,
  type RespondentLanguage,
  type RespondentLanguageCode,
} from './languages.ts'
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
export { checkQuestionWords, type QuestionWords, readQuestionWords, translateSet } from './question-words.ts'
export {
  type AnswerError,
  type AnswerInput,
  freeTextIn,
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
export {
  addPoints,
  type Grades,
  type QuestionScore,
  type SectionScore,
  scoreAnswers,
} from './score-answers.ts'
export { writeQuestionSet } from './write-question-set.ts'
