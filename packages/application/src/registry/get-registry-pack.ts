import type { RecordOfYear, RegistryPackView, RegistryQuestionView } from '@daylight/contracts'
import { type Actor, authorise } from '@daylight/domain/access'
import type { Register } from '@daylight/domain/records'
import {
  answersTo,
  isAsked,
  type RegistryQuestion,
  type RegistryRules,
  registryDates,
  type SectionProgress,
  tellSections,
  writeRegistryAnswer,
} from '@daylight/domain/registry'
import type { Deps } from '../ports/deps.ts'
import { type LoadedRegistryPack, loadRegistryPack } from './load-registry-pack.ts'

/** In words, on what a question hangs. */
function describeCondition({ askedWhen }: RegistryQuestion, rules: RegistryRules): string | null {
  const other = rules.questions.find(({ id }) => id === askedWhen?.question)
  if (askedWhen === null || other === undefined) return null
  if (askedWhen.anyOf === null) return `Only if you describe ${other.label.toLowerCase()}.`
  if (askedWhen.anyOf.length > 3) return `Only if you named any under “${other.label}”`
  const labels = askedWhen.anyOf.map(
    (code) => other.options.find((option) => option.code === code)?.label ?? (code === 'no' ? 'No' : 'Yes'),
  )
  return `Only if you chose “${labels.join('” or “')}” above.`
}

/** The questions that our own registers answer by their codes. */
const REGISTER_OF: Readonly<Record<string, Register>> = { policies: 'policies', training: 'training' }

/** For each thing that is claimed, the entries that bear it out; none is said plainly. */
function findEvidence(
  { id, options }: RegistryQuestion,
  answer: readonly string[],
  records: readonly RecordOfYear[],
): RegistryQuestionView['evidence'] {
  const register = REGISTER_OF[id]
  if (register === undefined) return []
  return options
    .filter(({ code, exclusive }) => !exclusive && answer.includes(code))
    .map(({ code, label }) => ({
      label,
      records: records.filter((record) => record.register === register && record.codes.includes(code)),
    }))
}

function describeQuestion(
  question: RegistryQuestion,
  section: SectionProgress,
  { answers, pack, records, rules, suggestions }: LoadedRegistryPack,
): RegistryQuestionView {
  const { hint, id, kind, label, limit, options, required } = question
  const problem = section.problems.find((one) => one.question === id)
  const answer = answersTo(answers, id)
  return {
    id,
    kind,
    label,
    hint,
    limit,
    required,
    condition: describeCondition(question, rules),
    asked: isAsked(rules, answers, question),
    options: options.map((option) => ({ code: option.code, label: option.label })),
    answer: [...answer],
    suggestedFrom: pack?.answers[id] === undefined ? (suggestions[id]?.evidence ?? null) : null,
    evidence: findEvidence(question, answer, records),
    text: writeRegistryAnswer(question, answer),
    problem: problem === undefined ? null : { message: problem.message, code: problem.code },
  }
}

/** Every question of the registry in its order, each with its answer, where that comes from, and what is wrong with it. */
export async function getRegistryPack(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string },
): Promise<RegistryPackView> {
  authorise(actor, 'statement:read')
  return deps.database.withTenant(actor, async (tx) => {
    const loaded = await loadRegistryPack(tx, actor, { id: input.id, today: deps.clock.today() })
    const { answers, check, pack, rules } = loaded
    const progress = tellSections(answers, check)
    const { deadline, reminders } = registryDates(check.registryYear, rules)
    return {
      statementId: input.id,
      version: pack?.version ?? 0,
      registryYear: check.registryYear,
      deadline,
      reminders: [...reminders],
      source: rules.source,
      unconfirmed: rules.unconfirmed,
      complete: progress.complete,
      mayBeSubmitted: progress.mayBeSubmitted,
      sections: progress.sections.map((section) => ({
        number: section.number,
        title: section.title,
        required: section.required,
        state: section.state,
        open: section.open,
        questions: rules.questions
          .filter((question) => question.section === section.number)
          .map((question) => describeQuestion(question, section, loaded)),
      })),
    }
  })
}
