import {
  checkRegistryAnswers,
  type RegistryCheckOptions,
  type RegistryProblem,
} from './check-registry-answers.ts'
import { answersTo, answerTo, isAsked, type RegistryAnswers } from './registry-answers.ts'
import type { RegistryQuestion, RegistrySection } from './registry-rules.ts'

export type SectionState = 'not_started' | 'in_progress' | 'complete'

export interface SectionProgress extends RegistrySection {
  readonly state: SectionState
  /** Questions still open that keep it from being complete, by id. */
  readonly open: readonly string[]
  readonly problems: readonly RegistryProblem[]
}

export interface RegistryProgress {
  readonly sections: readonly SectionProgress[]
  readonly complete: number
  /** Whether the registry would take it: every required section complete and nothing wrong in any. */
  readonly mayBeSubmitted: boolean
}

const RISKS = ['risk1', 'risk2', 'risk3']

function keepsOpen(question: RegistryQuestion, answers: RegistryAnswers): boolean {
  if (question.optional || answersTo(answers, question.id).length > 0) return false
  // One of the two addresses is enough, and one risk (or none at all) is.
  if (question.id === 'url') return answerTo(answers, 'email') === null
  if (question.id === 'email' || question.id === 'noRisks') return false
  if (RISKS.includes(question.id)) {
    const said = [...RISKS, 'noRisks'].some((id) => answerTo(answers, id) !== null)
    return question.id === 'risk1' && !said
  }
  return question.required || question.askedWhen === null || question.id === 'remediations'
}

/** How far the 11 sections are, as the registry counts them (Review page of its release of April 2021). */
export function tellSections(answers: RegistryAnswers, options: RegistryCheckOptions): RegistryProgress {
  const { rules } = options
  const problems = checkRegistryAnswers(answers, options)
  const sections = rules.sections.map((section): SectionProgress => {
    const questions = rules.questions.filter(
      (question) => question.section === section.number && isAsked(rules, answers, question),
    )
    const open = questions.filter((question) => keepsOpen(question, answers)).map(({ id }) => id)
    const wrong = problems.filter((problem) => questions.some(({ id }) => id === problem.question))
    const begun = questions.some(({ id }) => answersTo(answers, id).length > 0)
    const done = begun && open.length === 0 && wrong.length === 0
    return {
      ...section,
      state: done ? 'complete' : begun ? 'in_progress' : 'not_started',
      open,
      problems: wrong,
    }
  })
  return {
    sections,
    complete: sections.filter(({ state }) => state === 'complete').length,
    mayBeSubmitted:
      problems.length === 0 && sections.every(({ required, state }) => !required || state === 'complete'),
  }
}
