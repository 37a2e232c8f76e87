import { type Answers, choicesIn } from './answer.ts'
import { EVIDENCE_GRADES, type EvidenceGrade, weakerGrade } from './evidence-grade.ts'
import { findAskedQuestions } from './follow-conditions.ts'
import type { Question, QuestionSet } from './question-set.ts'

/** By question id: how strong what was shown is. A question without one is only claimed. */
export type Grades = ReadonlyMap<string, EvidenceGrade>

export interface QuestionScore {
  readonly questionId: string
  readonly weight: number
  readonly grade: EvidenceGrade
  /** 0 to 100 as answered; null when it cannot be said. */
  readonly answered: number | null
  /** The same, no higher than its grade allows; null when it cannot be said. */
  readonly counted: number | null
}

export interface SectionScore {
  readonly sectionId: string
  /** Whole per cent of what could be said, rounded to the nearest; null when nothing could. */
  readonly score: number | null
  /** The highest score that these grades allow, whatever is answered; null when nothing could be said. */
  readonly ceiling: number | null
  /** The weakest grade that counted; null when nothing did. */
  readonly grade: EvidenceGrade | null
  /** Whole per cent of the weight asked for which nothing can be said: apart from zero. */
  readonly unableToVerify: number
  readonly questions: readonly QuestionScore[]
}

/** What the choices bring together; null when nothing scored was chosen. */
export function addPoints(question: Question, answers: Answers): number | null {
  const chosen = choicesIn(answers.get(question.id))
  const points = question.options.flatMap((option) =>
    chosen.includes(option.id) && option.points !== null ? [option.points] : [],
  )
  return points.length === 0 ? null : points.reduce((sum, point) => sum + point, 0)
}

/** 0 to 100; null when nothing scored was chosen. Of several choices each adds its points, up to 100. */
function pointsOf(question: Question, answers: Answers): number | null {
  const points = addPoints(question, answers)
  return points === null ? null : Math.min(100, points)
}

/** Whether what was chosen says that it is not about this firm: then it is not asked for in the score. */
function applies(question: Question, answers: Answers): boolean {
  return choicesIn(answers.get(question.id)).length === 0 || pointsOf(question, answers) !== null
}

function scoreQuestion(
  set: QuestionSet,
  question: Question,
  answers: Answers,
  grades: Grades,
): QuestionScore {
  const grade = weakerGrade(grades.get(question.id) ?? 'claimed', question.bestGrade)
  const answered = pointsOf(question, answers)
  return {
    questionId: question.id,
    weight: question.weight,
    grade,
    answered,
    counted: answered === null ? null : Math.min(answered, set.gradeCaps[grade]),
  }
}

/** Whole per cent, half up. */
function percent(part: number, whole: number): number {
  return Math.floor((200 * part + whole) / (2 * whole))
}

function scoreSection(
  set: QuestionSet,
  sectionId: string,
  questions: readonly QuestionScore[],
): SectionScore {
  const said = questions.filter((question) => question.counted !== null)
  const weightSaid = said.reduce((sum, { weight }) => sum + weight, 0)
  const weightAsked = questions.reduce((sum, { weight }) => sum + weight, 0)
  const share = (points: (question: QuestionScore) => number) =>
    weightSaid === 0
      ? null
      : percent(
          said.reduce((sum, question) => sum + question.weight * points(question), 0),
          100 * weightSaid,
        )
  return {
    sectionId,
    score: share(({ counted }) => counted ?? 0),
    ceiling: share(({ grade }) => set.gradeCaps[grade]),
    grade: EVIDENCE_GRADES.find((grade) => said.some((question) => question.grade === grade)) ?? null,
    unableToVerify: weightAsked === 0 ? 0 : percent(weightAsked - weightSaid, weightAsked),
    questions,
  }
}

/**
 * Scores by section: what was answered, no higher than what was shown for it allows. What nobody could say is left
 * out of the score and told beside it. There is no score of the whole: one number would hide pay.
 */
export function scoreAnswers(set: QuestionSet, answers: Answers, grades: Grades): readonly SectionScore[] {
  const asked = new Set(findAskedQuestions(set, answers).map(({ question }) => question.id))
  return set.sections.map((section) =>
    scoreSection(
      set,
      section.id,
      section.questions
        .filter((question) => question.weight > 0 && asked.has(question.id) && applies(question, answers))
        .map((question) => scoreQuestion(set, question, answers, grades)),
    ),
  )
}
