import {
  confirmEmail,
  type DocumentDeps,
  type EmailDeps,
  type EmailJob,
  type EmailMessage,
  type IdentityDeps,
  resolveSession,
  sendEmail,
  signIn,
  signUp,
} from '@daylight/application'
import type { PersonActor } from '@daylight/domain/access'
import { Client } from 'pg'
import { createTestApp } from '../../src/index.ts'

export const PASSWORD = 'umbrella tin rain'
const START = new Date('2026-11-23T12:00:00.000Z')

/** The use cases on a real database, with a clock that the test moves and a mailbox that it reads. */
export async function createIdentityWorld() {
  const app = await createTestApp()
  let now = START
  const waits: number[] = []
  const deps: IdentityDeps & DocumentDeps = {
    ...app.deps,
    clock: { ...app.deps.clock, now: () => now },
    identity: {
      ...app.deps.identity,
      wait: async (milliseconds) => {
        waits.push(milliseconds)
      },
    },
  }
  let handled = 0

  async function query(text: string, values: readonly unknown[] = []) {
    const client = new Client({ connectionString: app.urls.superuserUrl })
    await client.connect()
    try {
      return (await client.query<Record<string, unknown>>(text, [...values])).rows
    } finally {
      await client.end()
    }
  }

  async function listEmailJobs(): Promise<readonly EmailJob[]> {
    const rows = await query("SELECT data FROM pgboss.job WHERE name = 'send-email' ORDER BY created_on, id")
    return rows.map((row) => row['data']).filter(isEmailJob)
  }

  /** Composes one job's message as the worker would; null when there is nothing to send. */
  async function compose(job: EmailJob): Promise<EmailMessage | null> {
    const sent: EmailMessage[] = []
    const emailDeps: EmailDeps = {
      ...deps,
      mail: {
        baseUrl: 'https://daylight.example.org',
        mailer: {
          send: async (message) => {
            sent.push(message)
          },
        },
      },
    }
    await sendEmail(emailDeps, job)
    return sent[0] ?? null
  }

  /** The messages that were enqueued since the last call. */
  async function readMail(): Promise<readonly EmailMessage[]> {
    const jobs = await listEmailJobs()
    const fresh = jobs.slice(handled)
    handled = jobs.length
    const messages: EmailMessage[] = []
    for (const job of fresh) {
      const message = await compose(job)
      if (message) messages.push(message)
    }
    return messages
  }

  /** The token in the one message that was enqueued since the last call. */
  async function readToken(): Promise<string> {
    const messages = await readMail()
    if (messages.length !== 1) throw new Error(`Expected one message, found ${messages.length}.`)
    return tokenIn(messages[0]?.text ?? '')
  }

  async function enter(email: string, password = PASSWORD, network = '192.0.2.1') {
    return signIn(deps, { email, password, network, userAgent: 'Firefox/145.0 (Windows)' })
  }

  async function personOf(secret: string): Promise<PersonActor> {
    const person = await resolveSession(deps, secret)
    if (!person) throw new Error('The session opens nothing.')
    return person
  }

  /** Somebody who signed up, confirmed and signed in. */
  async function createPerson(email: string, name = 'Robin Field'): Promise<PersonActor> {
    await signUp(deps, { network: '192.0.2.9' }, { name, email, password: PASSWORD })
    await confirmEmail(deps, { token: await readToken(), password: PASSWORD })
    return personOf((await enter(email)).secret)
  }

  return {
    app,
    deps,
    waits,
    query,
    listEmailJobs,
    compose,
    readMail,
    readToken,
    enter,
    personOf,
    createPerson,
    passSeconds: (seconds: number) => {
      now = new Date(now.getTime() + seconds * 1000)
    },
  }
}

export type IdentityWorld = Awaited<ReturnType<typeof createIdentityWorld>>

/** The last part of the address in a message, without what follows a question mark. */
export function tokenIn(text: string): string {
  const found = /\/(?:confirm-email|reset-password|invitations)\/([^\s?]+)/.exec(text)?.[1]
  if (!found) throw new Error('The message has no link.')
  return found
}

/** The reason of a refusal; an answer where a refusal was expected fails the test. */
export async function reasonOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof Error && 'reason' in error) return String(error.reason)
    throw error
  }
  return 'no refusal'
}

function isEmailJob(data: unknown): data is EmailJob {
  return typeof data === 'object' && data !== null && 'template' in data
}
