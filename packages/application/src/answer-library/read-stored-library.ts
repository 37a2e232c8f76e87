import {
  type LibraryAnswer,
  type LibraryKind,
  libraryAnswersSchema,
  libraryKindSchema,
  type UsedAnswers,
  usedAnswersSchema,
} from '@daylight/contracts'

/** What an organisation keeps, as it is stored. Throws when it is not what was written. */
export const readStoredLibrary = {
  kind: (text: string): LibraryKind => libraryKindSchema.parse(text),
  answers: (json: unknown): readonly LibraryAnswer[] => libraryAnswersSchema.parse(json),
  uses: (json: unknown): UsedAnswers => usedAnswersSchema.parse(json),
}
