import type { JobHandlers } from '@daylight/adapters'
import type { JobName } from '@daylight/application'
import type { Container } from './build-container.ts'
import { describeError, log } from './log.ts'

/** What each kind of job does. The use case is loaded when the first job of its kind comes. */
export function createHandlers({ deps }: Container): JobHandlers['handlers'] {
  return {
    'send-email': (job) =>
      logged('send-email', { template: job.template }, async () => {
        const { sendEmail } = await import('@daylight/application')
        await sendEmail(deps, job)
      }),
    'read-pay-check': (job) =>
      logged('read-pay-check', { ...job }, async () => {
        const { readPayCheck } = await import('@daylight/application')
        return readPayCheck(deps, job)
      }),
    'render-statement': (job) =>
      logged('render-statement', { ...job }, async () => {
        const { renderStatement } = await import('@daylight/application')
        return renderStatement(deps, job)
      }),
    'check-homepage': (job) =>
      logged('check-homepage', { ...job }, async () => {
        const { checkHomepage } = await import('@daylight/application')
        return checkHomepage(deps, job)
      }),
  }
}

/** One line a job, whether it went well or not. A failure is thrown on: the queue tries again. */
async function logged(
  name: JobName,
  facts: Readonly<Record<string, string>>,
  run: () => Promise<unknown>,
): Promise<void> {
  const began = performance.now()
  const milliseconds = () => Math.round(performance.now() - began)
  try {
    const outcome = await run()
    log.info({
      event: 'job',
      job: name,
      ...facts,
      outcome: typeof outcome === 'string' ? outcome : 'done',
      milliseconds: milliseconds(),
    })
  } catch (error) {
    log.error({
      event: 'job',
      job: name,
      ...facts,
      outcome: 'failed',
      milliseconds: milliseconds(),
      ...describeError(error),
    })
    throw error
  }
}
