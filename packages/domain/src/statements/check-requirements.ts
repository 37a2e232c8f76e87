import { formatDate, type IsoDate, isAfter, isBefore } from '../dates/index.ts'
import type { HomepageOutcome } from './find-homepage-link.ts'
import { citedFigures, type SectionDocument, sectionToPlainText } from './section-document.ts'
import { PROMPT_MARK } from './starter-section.ts'
import type { StatementContent } from './statement.ts'
import { statementDates, validatePeriod } from './statement-dates.ts'
import {
  areaRule,
  legalFormRule,
  type RequirementLevel,
  type RequirementRule,
  STATEMENT_AREAS,
  type StatementRules,
} from './statement-rules.ts'
import { type Bound, whatApplies } from './what-applies.ts'

/** `not_yet` is what can only be met later, such as publication of a draft. */
export type RequirementResult = 'met' | 'not_met' | 'not_yet' | 'cannot_say' | 'not_applicable'

export interface RequirementCheck {
  readonly id: string
  /** A legal requirement is a must only for an organisation that the law binds. */
  readonly level: RequirementLevel
  readonly group: RequirementRule['group']
  readonly what: string
  readonly result: RequirementResult
  readonly met: boolean
  /** What was found, or what is missing. */
  readonly why: string
  /** Where to mend it: an area, or a page of the statement. */
  readonly where: string
  readonly source: string
}

interface Outcome {
  readonly result: RequirementResult
  readonly why: string
  readonly where: string
}

interface Question {
  readonly statement: StatementContent
  readonly rules: StatementRules
  readonly today: IsoDate
}

type Test = (question: Question) => Outcome

function outcome(result: RequirementResult, why: string, where: string): Outcome {
  return { result, why, where }
}

function writtenText(section: SectionDocument | undefined): string {
  if (section === undefined) return ''
  const lines = sectionToPlainText(section, (key) => `[${key}]`).split('\n')
  return lines
    .filter((line) => !line.trim().startsWith(PROMPT_MARK))
    .join('\n')
    .trim()
}

function emptyAreas(statement: StatementContent) {
  return STATEMENT_AREAS.filter((area) => writtenText(statement.sections[area]) === '')
}

const testSteps: Test = ({ statement }) => {
  if (statement.noStepsTaken) return outcome('met', 'It says that no steps were taken.', 'steps')
  const written = STATEMENT_AREAS.length - emptyAreas(statement).length
  return written > 0
    ? outcome('met', 'It describes steps taken.', 'sections')
    : outcome(
        'not_met',
        'Nothing is written yet. Describe the steps taken, or say that none were.',
        'sections',
      )
}

const testApproved: Test = ({ statement, rules }) => {
  const { approver, label } = legalFormRule(rules, statement.facts.legalForm)
  if (approver === null)
    return outcome('not_applicable', `The law names no approver for this legal form: ${label}.`, 'approval')
  return statement.approval === null
    ? outcome('not_met', `It has to be approved by ${approver}.`, 'approval')
    : outcome('met', `Approved by ${statement.approval.body}.`, 'approval')
}

const testSigned: Test = ({ statement, rules }) => {
  const { signer, signerRoles } = legalFormRule(rules, statement.facts.legalForm)
  if (statement.signature === null)
    return outcome('not_met', `It has to be signed by ${signer}.`, 'signature')
  return signerRoles.includes(statement.signature.role)
    ? outcome(
        'met',
        `Signed by ${statement.signature.signerName}, ${statement.signature.jobTitle}.`,
        'signature',
      )
    : outcome('not_met', `The signer’s role is not one that may sign. It has to be ${signer}.`, 'signature')
}

const testOnWebsite: Test = ({ statement }) => {
  if (statement.facts.website === null) {
    return outcome('met', 'There is no website: give a copy to anyone who asks in writing.', 'publication')
  }
  if (statement.publication === null) return outcome('not_yet', 'It is not published yet.', 'publication')
  return statement.publication.url === null
    ? outcome('not_met', 'Enter the address at which it stands on your website.', 'publication')
    : outcome('met', `Published at ${statement.publication.url}.`, 'publication')
}

const NO_LINK: Readonly<Partial<Record<HomepageOutcome, string>>> = {
  not_prominent: 'the homepage linked to it, but not in a prominent place',
  elsewhere: 'a link of that name led elsewhere, and none to the statement',
  not_found: 'the homepage had no link to it',
}

const testHomepageLink: Test = ({ statement }) => {
  if (statement.facts.website === null)
    return outcome('not_applicable', 'There is no website.', 'publication')
  const proof = statement.homepageProof ?? null
  // What was seen and kept outranks what somebody says.
  if (proof !== null) {
    const { outcome: found } = proof
    const day = formatDate(proof.checkedOn)
    return found === 'found'
      ? outcome('met', `The homepage linked to it on ${day}; the page is kept.`, 'publication')
      : outcome('not_met', `On ${day} ${NO_LINK[found] ?? 'no link was found'}.`, 'publication')
  }
  if (statement.publication === null) return outcome('not_yet', 'It is not published yet.', 'publication')
  const linked = statement.publication.linkedFromHomepage
  if (linked === null)
    return outcome('cannot_say', 'Nobody has looked yet whether the homepage links to it.', 'publication')
  return linked
    ? outcome('met', 'The homepage links to it.', 'publication')
    : outcome('not_met', 'Put a link in a prominent place on the homepage.', 'publication')
}

const testPeriod: Test = ({ statement, rules, today }) => {
  const period = validatePeriod(statement.periodStart, statement.periodEnd, today, rules)
  return period.ok
    ? outcome('met', `It covers ${period.value} months.`, 'period')
    : outcome('not_met', period.error.message, 'period')
}

const testSixMonths: Test = ({ statement, rules, today }) => {
  const { publishBy } = statementDates(statement.periodEnd, rules)
  if (statement.publication === null) {
    return isAfter(today, publishBy)
      ? outcome(
          'not_met',
          `The guidance asked for it by ${formatDate(publishBy)}. Publish it now: late is better than never.`,
          'publication',
        )
      : outcome('not_yet', `Publish it by ${formatDate(publishBy)}.`, 'publication')
  }
  return isAfter(statement.publication.publishedOn, publishBy)
    ? outcome(
        'not_met',
        `It was published on ${formatDate(statement.publication.publishedOn)}; the guidance asked for it by ${formatDate(publishBy)}.`,
        'publication',
      )
    : outcome('met', `Published on ${formatDate(statement.publication.publishedOn)}.`, 'publication')
}

const testApprovalDate: Test = ({ statement, today }) => {
  if (statement.approval === null) return outcome('not_yet', 'It is not approved yet.', 'approval')
  const { approvedOn } = statement.approval
  if (isBefore(approvedOn, statement.periodEnd))
    return outcome('not_met', 'It was approved before the year ended.', 'approval')
  if (isAfter(approvedOn, today))
    return outcome('not_met', 'The day of approval lies in the future.', 'approval')
  return outcome('met', `Approved on ${formatDate(approvedOn)}.`, 'approval')
}

const testSignerNamed: Test = ({ statement }) => {
  if (statement.signature === null) return outcome('not_yet', 'It is not signed yet.', 'signature')
  const { signerName, jobTitle } = statement.signature
  return signerName.trim() === '' || jobTitle.trim() === ''
    ? outcome('not_met', 'Give the signer’s name and job title.', 'signature')
    : outcome('met', 'Name, job title and date are given.', 'signature')
}

const testAreas: Test = ({ statement, rules }) => {
  const missing = emptyAreas(statement)
  if (missing.length === 0) return outcome('met', 'All six areas are covered.', 'sections')
  const titles = missing.map((area) => `“${areaRule(rules, area).title}”`).join(', ')
  return outcome('not_met', `Nothing is written yet under ${titles}.`, missing[0] ?? 'sections')
}

const testGroup: Test = ({ statement: { covered } }) => {
  if (covered.length === 0) return outcome('not_applicable', 'It covers one organisation.', 'organisation')
  const silent = covered.filter(({ steps }) => steps.trim() === '').map(({ name }) => name)
  return silent.length === 0
    ? outcome('met', `It names ${covered.length + 1} organisations and says what each did.`, 'group')
    : outcome('not_met', `It does not say yet what was done by ${silent.join(', ')}.`, 'group')
}

const testPrompts: Test = ({ statement }) => {
  const area = STATEMENT_AREAS.find((id) => {
    const section = statement.sections[id]
    return section !== undefined && sectionToPlainText(section).includes(PROMPT_MARK)
  })
  return area === undefined
    ? outcome('met', 'No prompts are left.', 'sections')
    : outcome('not_met', 'A prompt is still in the text. Answer it or take it out.', area)
}

const testFigures: Test = ({ statement }) => {
  const known = new Set(statement.figures.map((figure) => figure.key))
  let cited = 0
  for (const area of STATEMENT_AREAS) {
    const section = statement.sections[area]
    const keys = section === undefined ? [] : citedFigures(section)
    cited += keys.length
    if (keys.some((key) => !known.has(key))) {
      return outcome('not_met', 'A figure in the text has no value. Count it again or take it out.', area)
    }
  }
  return cited === 0
    ? outcome('not_met', 'No figure in the text comes from your records.', 'sections')
    : outcome('met', 'Every figure can be opened down to its records.', 'sections')
}

const testPromises: Test = ({ statement }) => {
  if (statement.promises.length === 0)
    return outcome('not_applicable', 'No earlier statement here promised anything.', 'promises')
  const open = statement.promises.filter(({ outcome: found }) => found === null).length
  return open === 0
    ? outcome('met', `It says what became of ${statement.promises.length} promises.`, 'promises')
    : outcome('not_met', `${open} of ${statement.promises.length} promises have no answer yet.`, 'promises')
}

const UNKNOWNS =
  /\b(?:do(?:es)? not (?:yet )?know|not yet known|(?:have|has) not (?:yet )?(?:checked|looked|mapped|asked)|did not check|cannot (?:yet )?(?:say|see)|not enough to say|unknown)\b/i

const testUnknowns: Test = ({ statement }) => {
  const says = STATEMENT_AREAS.some((area) => UNKNOWNS.test(writtenText(statement.sections[area])))
  return says
    ? outcome('met', 'It names what is not known.', 'risk')
    : outcome(
        'not_met',
        'Say what you do not know yet, for example where you cannot see who does the work.',
        'risk',
      )
}

const TESTS: Readonly<Record<string, Test>> = {
  steps: testSteps,
  approved: testApproved,
  signed: testSigned,
  on_website: testOnWebsite,
  homepage_link: testHomepageLink,
  period_valid: testPeriod,
  within_six_months: testSixMonths,
  approval_date: testApprovalDate,
  signer_named: testSignerNamed,
  areas_covered: testAreas,
  group_named: testGroup,
  no_prompts: testPrompts,
  figures_current: testFigures,
  says_unknowns: testUnknowns,
  promises_answered: testPromises,
}

/** What the law asks is only good practice for those it does not bind; unless it is known, it is a should. */
function levelFor(rule: RequirementRule, bound: Bound): RequirementLevel {
  if (rule.level !== 'must' || bound === 'must') return rule.level
  return bound === 'cannot_say' ? 'should' : 'good_practice'
}

/**
 * The statement against every rule, law and guidance kept apart. Nothing is called a must for an organisation
 * that section 54 does not bind. `today` is the day it is looked at.
 */
export function checkStatementRequirements(
  statement: StatementContent,
  rules: StatementRules,
  today: IsoDate,
): readonly RequirementCheck[] {
  const { bound } = whatApplies(statement.facts, rules)
  return rules.requirements.map((rule) => {
    const test = TESTS[rule.id]
    if (test === undefined) throw new RangeError(`There is no test for the requirement “${rule.id}”.`)
    const found = test({ statement, rules, today })
    return {
      id: rule.id,
      level: levelFor(rule, bound),
      group: rule.group,
      what: rule.what,
      result: found.result,
      met: found.result === 'met' || found.result === 'not_applicable',
      why: found.why,
      where: found.where,
      source: rule.source,
    }
  })
}
