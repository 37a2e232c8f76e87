export { type AppRouter, appRouter, createCaller } from './app-router.ts'
export type { ApiContext, ApiDeps, UnexpectedError } from './context.ts'
export { type PublicError, toPublicError, toTrpcError } from './convert-error.ts'
export type { Access, ProcedureMeta, RespondentAccess } from './procedures/build-procedures.ts'
