import 'server-only'
import { openAssessment } from '@daylight/application'
import { findRespondentLanguage, RESPONDENT_LANGUAGES } from '@daylight/domain/questionnaires'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { cache } from 'react'
import type { QuestionsPage } from '@/features/assessments/questions-page.ts'
import type { RespondentWords } from '@/features/assessments/words/english.ts'
import { respondentWords } from '@/features/assessments/words/respondent-words.ts'
import { container } from '@/server/container.ts'
import { getRespondent } from '@/server/respondent.ts'
import { readChosenLanguage } from '@/server/respondent-language.ts'

const FIRST_STRONG = '\u2068'
const END = '\u2069'

const open = cache(async (link: string, inOwn: boolean): Promise<QuestionsPage> => {
  const { actor, base } = await getRespondent(Promise.resolve({ link }), 'assessment')
  const { deps } = await container()
  const chosen = inOwn ? undefined : await readChosenLanguage()
  const opened = await openAssessment(deps, actor, chosen?.code ?? null)
  // What the set does not have is read in the set's own.
  const language = findRespondentLanguage(opened.set.language) ?? RESPONDENT_LANGUAGES[0]
  return {
    ...{ actor, base, link, opened, language },
    words: respondentWords[language.code],
    apart: (text) => (language.dir === 'rtl' ? `${FIRST_STRONG}${text}${END}` : text),
    path: (await headers()).get('x-path') ?? `${base}/questions`,
  }
})

/** For every page of an assessment: who holds the link, where the assessment stands, and in which language it is read. */
export async function openQuestions(params: Promise<{ readonly link: string }>): Promise<QuestionsPage> {
  return open((await params).link, false)
}

/** The same in the set’s own language, for a page whose words are there in that one only. */
export async function openQuestionsInOwn(params: Promise<{ readonly link: string }>): Promise<QuestionsPage> {
  return open((await params).link, true)
}

/** The title of a page in the language in which it is read. */
export async function titleIn(
  params: Promise<{ readonly link: string }>,
  choose: (words: RespondentWords) => string,
): Promise<Metadata> {
  return { title: choose((await openQuestions(params)).words), referrer: 'same-origin' }
}
