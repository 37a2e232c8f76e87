/** What a sentence of a statement can speak about; the order is the one in which results are listed. */
export const STATEMENT_CRITERIA = [
  'approval',
  'signature',
  'structure',
  'operations',
  'supply_chains',
  'risk_description',
  'risk_mitigation',
  'remediation',
  'effectiveness',
] as const
export type StatementCriterion = (typeof STATEMENT_CRITERIA)[number]
