import type { OpenedAssessment } from '@daylight/application'
import type { RespondentActor } from '@daylight/domain/access'
import type { RespondentLanguage } from '@daylight/domain/questionnaires'
import type { RespondentWords } from './words/english.ts'

/** What every page of an assessment is made with. */
export interface QuestionsPage {
  readonly actor: RespondentActor
  readonly opened: OpenedAssessment
  /** Of this link's pages. */
  readonly base: string
  readonly link: string
  /** In which the page speaks. */
  readonly language: RespondentLanguage
  readonly words: RespondentWords
  /** Keeps a name in another direction from turning the sentence around it. */
  readonly apart: (text: string) => string
  /** Of this page, to come back to after another language was chosen. */
  readonly path: string
}
