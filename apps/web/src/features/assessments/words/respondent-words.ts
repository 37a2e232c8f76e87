import type { RespondentLanguageCode } from '@daylight/domain/questionnaires'
import { arabic } from './arabic.ts'
import { english, type RespondentWords } from './english.ts'
import { polish } from './polish.ts'
import { romanian } from './romanian.ts'

/** For the server: a form is sent the words of its own language only. */
export const respondentWords: Readonly<Record<RespondentLanguageCode, RespondentWords>> = {
  'en-GB': english,
  ar: arabic,
  pl: polish,
  ro: romanian,
}
