import { randomUUID } from 'node:crypto'
import { toPublicError, toTrpcError } from '@daylight/api'
import {
  cancelPieces,
  completePieces,
  getPieceOffset,
  type PayDeps,
  type PieceUpload,
  receivePiece,
} from '@daylight/application'
import { uploadPayrollInput } from '@daylight/contracts'
import { type MemberActor, notFound } from '@daylight/domain/access'
import { AppError, type AppErrorCode, isAppError } from '@daylight/domain/errors'
import { getActor } from '@/server/actor.ts'
import { comesFromElsewhere } from '@/server/comes-from-elsewhere.ts'
import { container } from '@/server/container.ts'
import { describeError, log } from '@/server/log.ts'
import { readChunks } from '@/server/read-upload.ts'

interface RouteContext {
  readonly params: Promise<{ readonly org: string; readonly file: string }>
}

/** How far the file has come, so that the sender goes on from there. */
export function GET(request: Request, context: RouteContext): Promise<Response> {
  return answer(request, context, getPieceOffset)
}

/** The next piece, which follows on the offset that the sender names. */
export function PATCH(request: Request, context: RouteContext): Promise<Response> {
  return answer(request, context, (deps, actor, upload) =>
    receivePiece(deps, actor, upload, {
      offset: Number(request.headers.get('upload-offset') ?? Number.NaN),
      content: readChunks(request.body),
    }),
  )
}

/** All of it has arrived: it is looked at, and a check is made of it. */
export function POST(request: Request, context: RouteContext): Promise<Response> {
  return answer(request, context, async (deps, actor, upload) => {
    const target = uploadPayrollInput.safeParse(await request.json().catch(() => null))
    if (!target.success) throw unreadable()
    return completePieces(deps, actor, upload, target.data)
  })
}

/** What has arrived is deleted. */
export function DELETE(request: Request, context: RouteContext): Promise<Response> {
  return answer(request, context, async (deps, actor, upload) => {
    await cancelPieces(deps, actor, upload)
    return {}
  })
}

async function answer(
  request: Request,
  { params }: RouteContext,
  work: (deps: PayDeps, actor: MemberActor, upload: PieceUpload) => Promise<object>,
): Promise<Response> {
  const { org, file } = await params
  try {
    const actor = await getActor(org)
    if (!actor) throw notFound()
    if (request.method !== 'GET' && comesFromElsewhere(request.headers)) throw fromElsewhere()
    const [fingerprint = '', bytes = ''] = file.split('-')
    const { deps } = await container()
    const result = await work(deps, actor, { fingerprint, bytes: Number(bytes || Number.NaN) })
    return Response.json(result, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    const key = randomUUID()
    const refusal = toPublicError(toTrpcError(error), key)
    if (refusal.reference !== null) {
      log.error({
        event: 'unexpected_error',
        requestId: key,
        path: 'pay/upload/file',
        ...describeError(error),
      })
    }
    return Response.json(refusal, { status: statusOf(error), headers: { 'cache-control': 'no-store' } })
  }
}

const STATUSES: Readonly<Partial<Record<AppErrorCode, number>>> = {
  not_found: 404,
  conflict: 409,
  refused: 403,
  unavailable: 503,
}

function statusOf(error: unknown): number {
  return isAppError(error) ? (STATUSES[error.code] ?? 422) : 500
}

function fromElsewhere(): AppError {
  return new AppError({ code: 'refused', reason: 'other_site', message: 'This was sent from another site.' })
}

function unreadable(): AppError {
  return new AppError({
    code: 'invalid',
    reason: 'payroll_not_chosen',
    message: 'Choose whose payroll this is.',
  })
}
