/**
 * What the record says happened. One typed event for each kind of change; `data` holds the facts a reader needs
 * years later, never personal data of workers and never the text of a worry about a person.
 */
export type AuditEvent = {
  readonly action: AuditAction
  readonly subjectType: AuditSubject
  readonly subjectId: string
  readonly data: AuditData
}

export type AuditValue =
  | string
  | number
  | boolean
  | null
  | readonly AuditValue[]
  | { readonly [key: string]: AuditValue }
export type AuditData = { readonly [key: string]: AuditValue }

export const auditSubjects = [
  'organisation',
  'member',
  'invitation',
  'respondent_link',
  'supplier',
  'site',
  'supplier_import',
  'pay_check',
  'assessment',
  'finding',
  'corrective_action',
  'evidence',
  'remedy',
  'record',
  'statement',
] as const
export type AuditSubject = (typeof auditSubjects)[number]

/** Actions and the sentence a history shows for each. */
export const auditActions = {
  'organisation.created': 'created the organisation',
  'organisation.updated': 'changed the organisation',
  'member.joined': 'joined',
  'member.role_changed': 'changed a role',
  'member.removed': 'removed a member',
  'member.left': 'left',
  'calendar.made': 'made an address for their calendar',
  'calendar.revoked': 'took the address for their calendar back',
  'invitation.sent': 'sent an invitation',
  'invitation.revoked': 'withdrew an invitation',
  'respondent_link.sent': 'sent a link to a supplier',
  'respondent_link.sent_again': 'sent a supplier’s link again',
  'respondent_link.revoked': 'withdrew a supplier’s link',
  'respondent_link.opened': 'opened the link for the first time',
  'supplier.created': 'added the supplier',
  'supplier.updated': 'changed the supplier',
  'supplier.archived': 'archived the supplier',
  'supplier.restored': 'restored the supplier',
  'supplier.leaving_recorded': 'recorded that the work with the supplier ends',
  'supplier.leaving_corrected': 'corrected how the work with the supplier ends',
  'supplier.stays': 'recorded that the work with the supplier goes on',
  'supplier.risk_answered': 'answered what the work with the supplier is like',
  'supplier.risk_decided': 'decided a band of risk against the points',
  'supplier.risk_decision_ended': 'let the points of risk hold again',
  'organisation.risks_scored': 'scored the risk of suppliers',
  'site.created': 'added a site',
  'site.updated': 'changed a site',
  'site.archived': 'archived a site',
  'site.restored': 'restored a site',
  'supplier_import.applied': 'imported suppliers',
  'supplier_import.undone': 'undid an import',
  'pay_check.uploaded': 'uploaded a payroll file',
  'pay_check.file_added': 'added a timesheet or payments to a payroll',
  'pay_check.started': 'started a pay check',
  'pay_check.completed': 'completed a pay check',
  'pay_check.refused': 'could not use a payroll file',
  'supplier.registry_searched': 'looked for suppliers’ statements in a file of the registry',
  'pay_check.cancelled': 'cancelled a pay check',
  'pay_check.lines_viewed': 'looked at the lines of a pay check',
  'pay_check.downloaded': 'downloaded the lines of a pay check',
  'pay_claim.received': 'added a supplier’s signed pay summary',
  'pay_claim.sample_requested': 'asked for a sample of a pay summary',
  'pay_claim.sampled': 'recorded the sample of a pay summary',
  'signal.viewed': 'looked at the signals of a pay check',
  'signal.hours_recorded': 'entered hours to compare a pay check with',
  'assessment.sent': 'sent an assessment',
  'assessment.answered': 'answered a question of an assessment',
  'assessment.evidence_added': 'added a file to an assessment',
  'assessment.evidence_removed': 'took a file off an assessment',
  'assessment.evidence_downloaded': 'downloaded a file of an assessment',
  'assessment.copy_downloaded': 'downloaded the answers of an assessment',
  'assessment.report_downloaded': 'downloaded the report of an assessment',
  'assessment.submitted': 'sent the answers of an assessment',
  'assessment.declined': 'declined an assessment',
  'assessment.reviewed_answer': 'reviewed an answer of an assessment',
  'assessment.sent_back': 'asked questions of an assessment again',
  'assessment.finished': 'finished the review of an assessment',
  'assessment.extended': 'changed the day an assessment is due',
  'assessment.withdrawn': 'withdrew an assessment',
  'finding.raised': 'raised a finding',
  'finding.updated': 'changed a finding',
  'finding.closed': 'closed a finding',
  'finding.reopened': 'reopened a finding',
  'finding.merged': 'merged the finding into another',
  'finding.duplicate_found': 'merged a duplicate into this finding',
  'dispute.raised': 'disputed the finding',
  'dispute.recorded': 'wrote down that the supplier disputes the finding',
  'dispute.file_added': 'added a file to the dispute',
  'dispute.file_downloaded': 'downloaded a file of the dispute',
  'dispute.withdrawn': 'ended the dispute: it was withdrawn',
  'dispute.upheld': 'decided the dispute: upheld',
  'dispute.partly_upheld': 'decided the dispute: partly upheld',
  'dispute.rejected': 'decided the dispute: the finding stands',
  'corrective_action.created': 'agreed a corrective action',
  'corrective_action.changed': 'changed a corrective action',
  'buyer_conduct.noted': 'noted our own part in a failing',
  'plan.agreed': 'agreed the plan with the supplier',
  'report.downloaded': 'downloaded a report for a committee',
  'plan.downloaded': 'downloaded the plan',
  'plan.copies_sent': 'sent the signed plan to those who signed it',
  'evidence.added': 'added evidence',
  'evidence.downloaded': 'downloaded evidence',
  'remedy.opened': 'reckoned what workers are owed',
  'remedy.scheduled': 'agreed when workers will be paid',
  'remedy.payment_recorded': 'recorded a payment to a worker',
  'remedy.payments_recognised': 'found repayments in a payroll',
  'remedy.settled': 'settled what workers were owed',
  'remedy.shared': 'showed a supplier what it owes',
  'remedy.unshared': 'stopped showing a supplier what it owes',
  'remedy.looked_up': 'looked up what it owes by its own references',
  'record.added': 'added to our own records',
  'record.updated': 'changed our own records',
  'record.retired': 'took an entry out of our own records',
  'record.restored': 'put an entry of our own records back',
  'record.file_added': 'added a file to our own records',
  'record.file_downloaded': 'downloaded a file of our own records',
  'record.report_added': 'wrote down what was reported',
  'record.value_added': 'wrote down the value of a measure',
  'statement.created': 'started a statement',
  'statement.updated': 'changed the statement',
  'statement.approved': 'recorded the approval',
  'statement.figures_confirmed': 'confirmed figures that had changed since the approval',
  'statement.returned_to_draft': 'returned the statement to draft',
  'statement.signed': 'signed the statement',
  'statement.registry_answers_saved': 'saved answers for the government’s registry',
  'statement.sealing_key_made': 'made a new key to seal statements with',
  'statement.promises_kept': 'kept what the statement promises',
  'statement.promise_answered': 'said what became of a promise',
  'supplier.statement_checked': 'read the supplier’s own statement',
  'supplier.statement_removed': 'took out a statement of the supplier',
  'statement.page_published': 'published the statement',
  'statement.publication_recorded': 'recorded where the statement is published',
  'statement.homepage_check_requested': 'asked to look for the link on the homepage',
  'statement.homepage_checked': 'looked for the link on the homepage',
  'statement.homepage_page_downloaded': 'downloaded the homepage as it was kept',
  'statement.document_requested': 'asked for the statement as a file',
  'statement.document_downloaded': 'downloaded the statement',
} as const
export type AuditAction = keyof typeof auditActions

export function isAuditAction(text: string): text is AuditAction {
  return Object.hasOwn(auditActions, text)
}
