import type { StatementCriterion } from '@daylight/domain/statement-check'

/** What a sentence can speak about, and what a reader looks for there. */
export const CRITERION_WORDS: Readonly<
  Record<StatementCriterion, { readonly label: string; readonly looksFor: string }>
> = {
  approval: { label: 'Approval', looksFor: 'Who approved it: the board, the members, the partners' },
  signature: { label: 'Signature', looksFor: 'Who signed it, in which role' },
  structure: { label: 'Structure', looksFor: 'How the organisation is made up and whom it owns' },
  operations: { label: 'What it does', looksFor: 'Its work, where, with how many people' },
  supply_chains: { label: 'Supply chains', looksFor: 'What it buys, from whom and where' },
  risk_description: { label: 'Risks', looksFor: 'Where people may be exploited in its work and purchases' },
  risk_mitigation: { label: 'Steps taken', looksFor: 'What it did about them: policies, checks, training' },
  remediation: { label: 'Putting right', looksFor: 'What happens for people when something is found' },
  effectiveness: { label: 'Whether it works', looksFor: 'How it knows that the steps work' },
}
