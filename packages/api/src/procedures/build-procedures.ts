import { authorise, notFound, type Permission, type RespondentPurpose } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { initTRPC } from '@trpc/server'
import type { ApiContext } from '../context.ts'
import { toPublicError, toTrpcError } from '../convert-error.ts'

/** What the holder of a respondent's link may do: whatever the link is for, or one purpose only. */
export type RespondentAccess = 'respondent' | `respondent:${RespondentPurpose}`

/** Beyond the roles' permissions: what a signed-in person, the platform's administrator or anybody may do. */
export type Access = Permission | RespondentAccess | 'signed_in' | 'platform_administrator' | 'public'

export interface ProcedureMeta {
  readonly access: Access
}

const t = initTRPC
  .context<ApiContext>()
  .meta<ProcedureMeta>()
  .create({
    errorFormatter: ({ shape, error, ctx }) => ({
      ...shape,
      message: toPublicError(error, ctx?.requestId ?? 'none').message,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        ...toPublicError(error, ctx?.requestId ?? 'none'),
      },
    }),
  })

export const router = t.router
export const createCallerFactory = t.createCallerFactory

/** Converts errors once; what nobody expected is reported once, with the request's number. */
const base = t.procedure.use(async ({ ctx, next, path }) => {
  const result = await next()
  if (result.ok) return result
  const error = toTrpcError(result.error)
  if (error.code === 'INTERNAL_SERVER_ERROR') {
    ctx.reportError({ requestId: ctx.requestId, path, error: error.cause ?? error })
  }
  throw error
})

function signInFirst(): AppError {
  return new AppError({
    code: 'unauthenticated',
    reason: 'signed_out',
    message: 'Sign in to do this.',
  })
}

/** There is no procedure without a permission: these five builders are all there is. */
export function memberProcedure(access: Permission) {
  return base.meta({ access }).use(({ ctx, next }) => {
    if (!ctx.person) throw signInFirst()
    if (!ctx.member) throw notFound()
    authorise(ctx.member, access)
    return next({ ctx: { ...ctx, person: ctx.person, actor: ctx.member } })
  })
}

export const personProcedure = base.meta({ access: 'signed_in' }).use(({ ctx, next }) => {
  if (!ctx.person) throw signInFirst()
  return next({ ctx: { ...ctx, person: ctx.person } })
})

export const platformProcedure = base.meta({ access: 'platform_administrator' }).use(({ ctx, next }) => {
  if (!ctx.person) throw signInFirst()
  if (!ctx.person.platformAdministrator) throw notFound()
  return next({ ctx: { ...ctx, person: ctx.person } })
})

/** For the holder of a link; a link for something else is answered like none. */
export function respondentProcedure(access: RespondentAccess) {
  return base.meta({ access }).use(({ ctx, next }) => {
    if (!ctx.respondent) {
      throw new AppError({
        code: 'unauthenticated',
        reason: 'link_needed',
        message: 'Open the link in the e-mail to do this.',
      })
    }
    if (access !== 'respondent' && access !== `respondent:${ctx.respondent.purpose}`) throw notFound()
    return next({ ctx: { ...ctx, actor: ctx.respondent } })
  })
}

export const publicProcedure = base.meta({ access: 'public' })
