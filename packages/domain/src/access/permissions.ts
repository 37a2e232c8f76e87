import { type Role, roles } from './roles.ts'

/**
 * Who may do what: the one table. Deny by default: a role that is not named here is refused.
 * `pay_check:read_lines` is apart from `pay_check:read`, because lines are about single workers, even under a pseudonym.
 * `signal:read` is safeguarding's, not the pay check's: it is held by as few as can be until there is a safeguarding
 * lead. The database holds to it too (see the policies of the signal tables).
 * `audit:read` shows who did what, so it stays with those who answer for the organisation.
 */
const everyone: readonly Role[] = roles
const writers: readonly Role[] = ['owner', 'manager', 'contributor']
const verifiers: readonly Role[] = ['owner', 'manager', 'reviewer']
const leaders: readonly Role[] = ['owner', 'manager']

export const permissions = {
  'organisation:read': everyone,
  'organisation:update': leaders,
  'member:read': everyone,
  'member:invite': leaders,
  'member:change': ['owner'],
  'member:leave': everyone,
  'calendar:use': everyone,
  'audit:read': leaders,
  'supplier:read': everyone,
  'supplier:write': writers,
  'supplier:archive': leaders,
  'supplier:leave': leaders,
  'supplier:import': writers,
  'risk:decide': leaders,
  'plan:set': leaders,
  'respondent_link:read': everyone,
  'respondent_link:write': writers,
  'pay_check:read': everyone,
  'pay_check:read_lines': ['owner', 'manager', 'contributor', 'reviewer'],
  'pay_check:write': writers,
  'pay_claim:read': everyone,
  'pay_claim:write': writers,
  'signal:read': leaders,
  'assessment:read': everyone,
  'assessment:send': writers,
  'assessment:review': verifiers,
  'library:read': everyone,
  'library:write': writers,
  'library:remove': leaders,
  'question_set:write': writers,
  'question_set:publish': leaders,
  'finding:read': everyone,
  'finding:write': writers,
  'dispute:write': writers,
  'dispute:decide': verifiers,
  'action:write': writers,
  'action:verify': verifiers,
  'action:accept_risk': leaders,
  'evidence:read': everyone,
  'buyer_conduct:read': everyone,
  'buyer_conduct:write': writers,
  'record:read': everyone,
  'record:write': writers,
  'record:retire': leaders,
  'statement:read': everyone,
  'statement:write': writers,
  'statement:comment': ['owner', 'manager', 'contributor', 'reviewer'],
  'statement:approve': leaders,
  'statement:sign': leaders,
  'statement:publish': leaders,
} as const satisfies Readonly<Record<string, readonly Role[]>>

export type Permission = keyof typeof permissions

export function roleMay(role: Role, permission: Permission): boolean {
  const allowed: readonly Role[] = permissions[permission]
  return allowed.includes(role)
}
