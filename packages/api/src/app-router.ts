import { createCallerFactory, router } from './procedures/build-procedures.ts'
import { referenceRouter } from './reference/reference-router.ts'
import { suppliersRouter } from './suppliers/suppliers-router.ts'

export const appRouter = router({
  reference: referenceRouter,
  suppliers: suppliersRouter,
})

export type AppRouter = typeof appRouter

/** The same procedures without HTTP: for pages and forms on the server. */
export const createCaller = createCallerFactory(appRouter)
