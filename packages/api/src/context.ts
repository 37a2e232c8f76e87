import type {
  IdentityDeps,
  PayDeps,
  SealDeps,
  StatementCheckDeps,
  SupplierImportDeps,
} from '@daylight/application'
import type { MemberActor, PersonActor, RespondentActor } from '@daylight/domain/access'

/** What the procedures' use cases need; a capability that needs more adds it here. */
export type ApiDeps = IdentityDeps & PayDeps & SealDeps & StatementCheckDeps & SupplierImportDeps

/** Made once for each request, from the session and the address; never from the request's body. */
export interface ApiContext {
  readonly deps: ApiDeps
  readonly requestId: string
  /** The client's network, for attempt limits: never stored as such. */
  readonly network: string
  /** Who is signed in, or null. */
  readonly person: PersonActor | null
  /** Their membership in the organisation that the address names, or null. */
  readonly member: MemberActor | null
  /** The holder of a respondent's link, on that link's own pages; null everywhere else. */
  readonly respondent: RespondentActor | null
  readonly reportError: (report: UnexpectedError) => void
}

export interface UnexpectedError {
  readonly requestId: string
  readonly path: string
  readonly error: unknown
}
