import { AppError } from '@daylight/domain/errors'
import { ATTEMPT_LIMITS, type AttemptKind, describeWait, judgeAttempt } from '@daylight/domain/identity'
import type { IdentityDeps } from '../ports/identity-services.ts'

export interface Attempt {
  readonly kind: AttemptKind
  /** An address, a network, an id: stored as a keyed hash only. */
  readonly of: string
}

/**
 * Counts the attempts, slows the answer down, refuses when there were too many. A transaction of its own: what
 * follows may be refused and rolled back, the attempt stays counted.
 */
export async function limitAttempts(deps: IdentityDeps, attempts: readonly Attempt[]): Promise<void> {
  const now = deps.clock.now()
  const verdicts = await deps.database.withPlatform(null, async (tx) => {
    const judged = []
    for (const attempt of attempts) {
      const limit = ATTEMPT_LIMITS[attempt.kind]
      const key = attemptKey(deps, attempt)
      const { count, windowStart } = await tx.attempts.count({ key, now, windowSeconds: limit.windowSeconds })
      judged.push(judgeAttempt({ limit, count, windowStart: new Date(windowStart), now }))
    }
    return judged
  })
  let retryAfterSeconds = 0
  let waitMilliseconds = 0
  for (const verdict of verdicts) {
    if (verdict.kind === 'locked') retryAfterSeconds = Math.max(retryAfterSeconds, verdict.retryAfterSeconds)
    else waitMilliseconds = Math.max(waitMilliseconds, verdict.waitMilliseconds)
  }
  if (retryAfterSeconds > 0) {
    throw new AppError({
      code: 'rate_limited',
      reason: 'too_many_attempts',
      message: `Too many attempts. Try again in ${describeWait(retryAfterSeconds)}.`,
      retryAfterSeconds,
    })
  }
  if (waitMilliseconds > 0) await deps.identity.wait(waitMilliseconds)
}

/** After a success: forgets the person's own attempts, and takes this one back where others count too. */
export async function forgiveAttempts(
  deps: IdentityDeps,
  attempts: { readonly own: readonly Attempt[]; readonly shared: readonly Attempt[] },
): Promise<void> {
  await deps.database.withPlatform(null, async (tx) => {
    await tx.attempts.clear(attempts.own.map((attempt) => attemptKey(deps, attempt)))
    await tx.attempts.refund(attempts.shared.map((attempt) => attemptKey(deps, attempt)))
  })
}

function attemptKey(deps: IdentityDeps, attempt: Attempt): string {
  return deps.identity.attemptKey(`${attempt.kind}:${attempt.of}`)
}
