import { assessmentsRouter } from './assessments/assessments-router.ts'
import { questionSetsRouter } from './assessments/question-sets-router.ts'
import { boardRouter } from './board/board-router.ts'
import { calendarRouter } from './calendar/calendar-router.ts'
import { correctiveActionsRouter } from './findings/corrective-actions-router.ts'
import { disputesRouter } from './findings/disputes-router.ts'
import { findingsRouter } from './findings/findings-router.ts'
import { identityRouter } from './identity/identity-router.ts'
import { libraryRouter } from './library/library-router.ts'
import { organisationsRouter } from './organisations/organisations-router.ts'
import { payClaimsRouter } from './pay/pay-claims-router.ts'
import { payRouter } from './pay/pay-router.ts'
import { createCallerFactory, router } from './procedures/build-procedures.ts'
import { recordsRouter } from './records/records-router.ts'
import { referenceRouter } from './reference/reference-router.ts'
import { remediesRouter } from './remedy/remedies-router.ts'
import { planRouter } from './respondents/plan-router.ts'
import { respondentLinksRouter } from './respondents/respondent-links-router.ts'
import { respondentRouter } from './respondents/respondent-router.ts'
import { supplierPlansRouter } from './respondents/supplier-plans-router.ts'
import { riskRouter } from './risk/risk-router.ts'
import { searchRouter } from './search/search-router.ts'
import { signalsRouter } from './signals/signals-router.ts'
import { publicationsRouter } from './statements/publications-router.ts'
import { statementsRouter } from './statements/statements-router.ts'
import { sitesRouter } from './suppliers/sites-router.ts'
import { suppliersRouter } from './suppliers/suppliers-router.ts'
import { todayRouter } from './today/today-router.ts'

export const appRouter = router({
  assessments: assessmentsRouter,
  board: boardRouter,
  calendar: calendarRouter,
  correctiveActions: correctiveActionsRouter,
  disputes: disputesRouter,
  findings: findingsRouter,
  identity: identityRouter,
  library: libraryRouter,
  organisations: organisationsRouter,
  pay: payRouter,
  payClaims: payClaimsRouter,
  signals: signalsRouter,
  records: recordsRouter,
  questionSets: questionSetsRouter,
  reference: referenceRouter,
  plan: planRouter,
  publications: publicationsRouter,
  respondent: respondentRouter,
  respondentLinks: respondentLinksRouter,
  remedies: remediesRouter,
  risk: riskRouter,
  sites: sitesRouter,
  search: searchRouter,
  statements: statementsRouter,
  supplierPlans: supplierPlansRouter,
  suppliers: suppliersRouter,
  today: todayRouter,
})

export type AppRouter = typeof appRouter

/** The same procedures without HTTP: for pages and forms on the server. */
export const createCaller = createCallerFactory(appRouter)
