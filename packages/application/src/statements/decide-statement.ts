import { AppError } from '@daylight/domain/errors'
import {
  applyStatementEvent,
  checkStatementRequirements,
  type StatementEvent,
  type StatementRefusal,
  type StatementStep,
} from '@daylight/domain/statements'
import type { LoadedStatement } from './load-statement.ts'

const FIELDS: Readonly<
  Partial<Record<StatementEvent['type'], Partial<Record<StatementRefusal['kind'], string>>>>
> = {
  approve: { wrong_day: 'approvedOn', name_missing: 'body' },
  sign: { wrong_day: 'signedOn', name_missing: 'signerName', wrong_signer: 'role' },
  withdraw_approval: { reason_missing: 'reason' },
  succeed: { reason_missing: 'reason' },
}

/** What becomes of the statement; refused with the domain's words, beside the field that they are about. */
export function decideStatement(statement: LoadedStatement, event: StatementEvent): StatementStep {
  const { record, content, rules, today } = statement
  const checks = checkStatementRequirements(content, rules, today)
  const resultOf = (id: string) => checks.find((check) => check.id === id)?.result
  const decided = applyStatementEvent(record.state, event, {
    content,
    rules,
    today,
    saysSteps: resultOf('steps') === 'met',
    hasPrompts: resultOf('no_prompts') === 'not_met',
    mustSettle: statement.comments.mustSettle,
  })
  if (decided.ok) return decided.value
  throw refuse(decided.error, event)
}

function refuse({ kind, message }: StatementRefusal, event: StatementEvent): AppError {
  if (event.type === 'edit' && kind === 'reason_missing') {
    return new AppError({
      code: 'conflict',
      reason: 'statement_approved',
      message:
        'This statement is approved. Return it to draft first, with the reason; it then has to be approved again.',
    })
  }
  const field = FIELDS[event.type]?.[kind]
  const conflict = kind === 'signed_is_final' || kind === 'not_from_here'
  return new AppError({
    code: conflict ? 'conflict' : 'invalid',
    reason: `statement_${kind}`,
    message,
    ...(field === undefined ? {} : { fieldErrors: { [field]: message } }),
  })
}
