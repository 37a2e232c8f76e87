import type { RespondentPurpose } from '@daylight/domain/access'
import { formatDate, isoDate } from '@daylight/domain/dates'
import { respondentLinkState } from '@daylight/domain/identity'
import { findRespondentLanguage, type RespondentLanguageCode } from '@daylight/domain/questionnaires'
import { readAssessmentSet, readWordsOf } from '../assessments/read-assessment-set.ts'
import { oneLine, writeLetter } from '../identity/compose-email.ts'
import type { EmailJob } from '../ports/job-queue.ts'
import type { EmailDeps, EmailMessage } from '../ports/mailer.ts'
import type { RespondentLinkRecord } from '../ports/respondent-link-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { writeRespondentToken } from './respondent-token.ts'

interface Words {
  readonly subject: (organisation: string) => string
  readonly ask: (organisation: string, supplier: string) => string
  readonly button: string
}

/** Plain words, short sentences: they are read on a phone, by people with no time. */
const words: Readonly<Record<RespondentPurpose, Words>> = {
  plan: {
    subject: (organisation) => `${organisation}: your action plan`,
    ask: (organisation, supplier) =>
      `${organisation} has a plan with ${supplier}: what needs to be put right, and by when. You can read it, write to them, send files and say what is done.`,
    button: 'See the plan',
  },
  assessment: {
    subject: (organisation) => `${organisation} has some questions for you`,
    ask: (organisation, supplier) =>
      `${organisation} asks ${supplier} some questions about pay and work. Each answer is saved as you give it. You can stop and come back.`,
    button: 'Answer the questions',
  },
}

const askedAgain = (dueOn: string): Words => ({
  subject: (organisation) => `${organisation} asks some questions again`,
  ask: (organisation, supplier) =>
    `${organisation} has read what ${supplier} sent, and asks only some of it again. Each of these questions says why. Please answer by ${formatDate(isoDate(dueOn))}. All your other answers stay as they are.`,
  button: 'See what is asked again',
})

/** What the message says now, however long it waited: an assessment may have come back meanwhile. */
async function chooseWords(tx: TenantTransaction, link: RespondentLinkRecord): Promise<Words> {
  const assessment = link.purpose === 'assessment' ? await tx.assessments.find(link.subjectId) : null
  return assessment?.status === 'returned' ? askedAgain(assessment.dueOn) : words[link.purpose]
}

/** Where to find the questions in each other language they have, said in that language. */
const elsewhere: Readonly<Record<RespondentLanguageCode, string | null>> = {
  'en-GB': null,
  ar: 'العربية: افتح الرابط، ثم اختر «العربية» في أعلى الصفحة.',
  pl: 'Polski: otwórz link, a potem wybierz „Polski” u góry strony.',
  ro: 'Română: deschideți linkul, apoi alegeți „Română” în partea de sus a paginii.',
}

async function tellLanguages(tx: TenantTransaction, link: RespondentLinkRecord): Promise<readonly string[]> {
  const assessment = link.purpose === 'assessment' ? await tx.assessments.find(link.subjectId) : null
  if (!assessment) return []
  const translations = await readWordsOf(tx.reference, await readAssessmentSet(tx, assessment))
  return translations.flatMap(({ language }) => {
    const known = findRespondentLanguage(language)
    const line = known && elsewhere[known.code]
    return line ? [line] : []
  })
}

/** The message with a respondent's link; null when the link was withdrawn or is over in the meantime. */
export async function composeForRespondent(
  deps: EmailDeps,
  job: Extract<EmailJob, { template: 'respondent_link' }>,
): Promise<EmailMessage | null> {
  const { organisationId, linkId } = job
  return deps.database.withTenant({ organisationId }, async (tx) => {
    const link = await tx.respondentLinks.find(linkId)
    const now = deps.clock.now()
    if (!link || ['expired', 'revoked'].includes(respondentLinkState(link, now))) return null
    const { name: organisation } = await tx.organisation.current()
    const { subject, ask, button } = await chooseWords(tx, link)
    const languages = await tellLanguages(tx, link)
    return writeLetter({
      to: link.email,
      subject: oneLine(subject(organisation)),
      greeting: 'Hello',
      before: [
        ask(organisation, link.supplierName),
        link.handedById === null
          ? `${link.createdByName} at ${organisation} sent you this. It is free. You need no account and no password.`
          : `${link.createdByName} handed this to you. It opens only your part, and you need no account and no password. When your part is done, they send it.`,
      ],
      button: {
        label: button,
        href: `${deps.mail.baseUrl}/r/${writeRespondentToken(deps.identity.links, { organisationId, linkId })}`,
      },
      after: [
        ...languages,
        `The link works until ${formatDate(isoDate(link.expiresAt.slice(0, 10)))}. Whoever has it can see the ${link.purpose === 'plan' ? 'plan' : 'questions'}, so pass it on only to people who should.`,
        'If you do not know who sent this, do nothing.',
      ],
    })
  })
}

/** Those who sent it see from now on that it went out. */
export async function noteRespondentSent(
  deps: EmailDeps,
  job: { readonly organisationId: string; readonly linkId: string },
): Promise<void> {
  await deps.database.withTenant({ organisationId: job.organisationId }, (tx) =>
    tx.respondentLinks.noteSent(job.linkId, deps.clock.now()),
  )
}
