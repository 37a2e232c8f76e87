/** Every kind of job and what it carries: ids only, never personal data. */
export interface JobPayloads {
  'send-email': EmailJob
  'read-pay-check': { readonly organisationId: string; readonly payCheckId: string }
  'render-statement': { readonly organisationId: string; readonly documentId: string }
  'check-homepage': { readonly organisationId: string; readonly checkId: string }
}

export interface InvitationReference {
  readonly organisationId: string
  readonly invitationId: string
}

/** Which message to send to whom; the text and the secret link are made when it is sent. */
export type EmailJob =
  | {
      readonly template: 'confirm_email' | 'reset_password'
      readonly emailLinkId: string
      /** The invitation to return to once the address is confirmed. */
      readonly invitation?: InvitationReference
    }
  | { readonly template: 'already_registered'; readonly userId: string }
  | { readonly template: 'invitation'; readonly organisationId: string; readonly invitationId: string }
  | { readonly template: 'respondent_link'; readonly organisationId: string; readonly linkId: string }
  | { readonly template: 'plan_copy'; readonly organisationId: string; readonly copyId: string }
  | {
      readonly template: 'dispute_ended'
      readonly organisationId: string
      readonly disputeId: string
      readonly linkId: string
    }
  | { readonly template: 'notice'; readonly organisationId: string; readonly noticeId: string }

export type JobName = keyof JobPayloads

/** Enqueues inside the transaction at hand: the job exists if, and only if, the change does. */
export interface JobQueue {
  enqueue<Name extends JobName>(name: Name, payload: JobPayloads[Name]): Promise<void>
}
