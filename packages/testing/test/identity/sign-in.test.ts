import {
  changePassword,
  confirmEmail,
  listSessions,
  lookAtEmailLink,
  requestReset,
  resetPassword,
  resolveSession,
  revokeSession,
  signOut,
  signOutEverywhere,
  signUp,
} from '@daylight/application'
import { isAppError } from '@daylight/domain/errors'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createIdentityWorld, type IdentityWorld, PASSWORD, reasonOf, tokenIn } from './identity-world.ts'

let world: IdentityWorld
beforeAll(async () => {
  world = await createIdentityWorld()
})
afterAll(() => world.app.close())

const from = { network: '192.0.2.50' }
const NEW_PASSWORD = 'lantern on the roof'

describe('signing up', () => {
  it('opens an account only with the link and the password, once', async () => {
    const email = 'ana@example.org'
    await signUp(world.deps, from, { name: 'Ana Silva', email, password: PASSWORD })
    expect(await reasonOf(world.enter(email))).toBe('email_not_confirmed')
    // Signing in with the right password sent the link again: two messages, both open it.
    const [first, second] = await world.readMail()
    expect(first?.to).toBe(email)
    const token = tokenIn(first?.text ?? '')
    expect(second?.subject).toBe(first?.subject)
    expect(await lookAtEmailLink(world.deps, { purpose: 'confirm_email', token })).toEqual({ open: true })
    expect(await reasonOf(confirmEmail(world.deps, { token, password: 'not this one, no' }))).toBe(
      'wrong_password',
    )
    expect(await confirmEmail(world.deps, { token, password: PASSWORD })).toEqual({ email })
    expect(await reasonOf(confirmEmail(world.deps, { token, password: PASSWORD }))).toBe('link_over')
    expect(await lookAtEmailLink(world.deps, { purpose: 'confirm_email', token })).toEqual({ open: false })
    const person = await world.personOf((await world.enter(email)).secret)
    expect(person).toMatchObject({ name: 'Ana Silva', email, platformAdministrator: false })
  })

  it('stores neither password nor session secret nor link', async () => {
    const email = 'bea@example.org'
    await signUp(world.deps, from, { name: 'Bea Moor', email, password: PASSWORD })
    const token = await world.readToken()
    await confirmEmail(world.deps, { token, password: PASSWORD })
    const { secret } = await world.enter(email)
    const stored = JSON.stringify([
      await world.query('SELECT * FROM "user"'),
      await world.query('SELECT * FROM session'),
      await world.query('SELECT * FROM email_link'),
      await world.query('SELECT * FROM rate_limit'),
      await world.query("SELECT data FROM pgboss.job WHERE name = 'send-email'"),
    ])
    expect(stored).toContain('$argon2id$')
    for (const hidden of [PASSWORD, secret, token.split('.')[1] ?? 'none', '192.0.2.50']) {
      expect(stored).not.toContain(hidden)
    }
  })

  it('answers the same for an address that has an account, and tells its mailbox', async () => {
    const email = 'cem@example.org'
    await world.createPerson(email, 'Cem Aydin')
    const again = await signUp(world.deps, from, { name: 'Not Cem', email, password: NEW_PASSWORD })
    const fresh = await signUp(world.deps, from, {
      name: 'New',
      email: 'dee@example.org',
      password: NEW_PASSWORD,
    })
    expect(again).toEqual(fresh)
    const [toCem, toDee] = await world.readMail()
    expect(toCem).toMatchObject({ to: email, subject: 'You have a Daylight account already' })
    expect(toCem?.text).toContain('Hello Cem Aydin')
    expect(toDee?.to).toBe('dee@example.org')
    expect(await reasonOf(world.enter(email, NEW_PASSWORD))).toBe('wrong_password')
    await world.enter(email)
  })

  it('gives an address that a stranger signed up with to whoever reads its mailbox', async () => {
    const email = 'eve-target@example.org'
    await signUp(world.deps, from, { name: 'Stranger', email, password: 'lamps along a canal' })
    await signUp(world.deps, from, { name: 'The Owner', email, password: PASSWORD })
    const [toStrangersTry, toOwners] = await world.readMail()
    expect([toStrangersTry?.to, toOwners?.to]).toEqual([email, email])
    const token = tokenIn(toStrangersTry?.text ?? '')
    expect(await reasonOf(confirmEmail(world.deps, { token, password: 'lamps along a canal' }))).toBe(
      'wrong_password',
    )
    await confirmEmail(world.deps, { token: tokenIn(toOwners?.text ?? ''), password: PASSWORD })
    expect((await world.personOf((await world.enter(email)).secret)).name).toBe('The Owner')
    expect(await reasonOf(world.enter(email, 'lamps along a canal'))).toBe('wrong_password')
  })

  it('refuses weak passwords beside the field, before anything is stored', async () => {
    const people = await world.query('SELECT count(*)::int AS count FROM "user"')
    for (const [password, reason] of [
      ['short', 'too_short'],
      ['liverpool2026!', 'common'],
      ['fay likes daylight', 'about_you'],
    ] as const) {
      const refusal = await signUp(
        world.deps,
        { network: `198.51.100.${password.length}` },
        { name: 'Fay', email: `weak-${reason}@example.org`, password },
      ).catch((error: unknown) => error)
      expect(refusal).toMatchObject({
        code: 'invalid',
        reason,
        fieldErrors: { password: expect.any(String) },
      })
    }
    expect(await world.query('SELECT count(*)::int AS count FROM "user"')).toEqual(people)
  })
})

describe('links', () => {
  it('are over after their time, and sent no more', async () => {
    const email = 'gil@example.org'
    await signUp(world.deps, from, { name: 'Gil', email, password: PASSWORD })
    const token = await world.readToken()
    const job = (await world.listEmailJobs()).at(-1)!
    world.passSeconds(24 * 3600)
    expect(await reasonOf(confirmEmail(world.deps, { token, password: PASSWORD }))).toBe('link_over')
    expect(await world.compose(job)).toBeNull()
  })

  it('open nothing when forged, cut short or meant for something else', async () => {
    const email = 'hal@example.org'
    await world.createPerson(email)
    await requestReset(world.deps, from, { email })
    const token = await world.readToken()
    const [id, signature] = token.split('.')
    for (const forged of [
      `${id}.${'A'.repeat(43)}`,
      `${id}.`,
      `${id}`,
      `${signature}.${id}`,
      `${token}.x`,
      '',
      "'; DROP TABLE session;--.x",
    ]) {
      expect(await reasonOf(resetPassword(world.deps, from, { token: forged, password: NEW_PASSWORD }))).toBe(
        'link_over',
      )
    }
    expect(await reasonOf(confirmEmail(world.deps, { token, password: PASSWORD }))).toBe('link_over')
    await world.enter(email)
  })

  it('are used once even when two use them at the same moment', async () => {
    const email = 'ida@example.org'
    await world.createPerson(email)
    await requestReset(world.deps, from, { email })
    const token = await world.readToken()
    const reasons = await Promise.all(
      ['first new password', 'second new passw0rd'].map((password) =>
        reasonOf(resetPassword(world.deps, from, { token, password })),
      ),
    )
    expect(reasons.sort()).toEqual(['link_over', 'no refusal'])
  })
})

describe('resetting the password', () => {
  it('answers the same for an unknown address and sends it nothing', async () => {
    await world.createPerson('jo@example.org')
    const network = { network: '192.0.2.77' }
    const known = await requestReset(world.deps, network, { email: 'jo@example.org' })
    const unknown = await requestReset(world.deps, network, { email: 'nobody@example.org' })
    expect(known).toEqual(unknown)
    expect((await world.readMail()).map((message) => message.to)).toEqual(['jo@example.org'])
  })

  it('ends every session and every other reset link at once', async () => {
    const email = 'kim@example.org'
    await world.createPerson(email)
    const { secret } = await world.enter(email)
    const network = { network: '192.0.2.78' }
    await requestReset(world.deps, network, { email })
    await requestReset(world.deps, network, { email })
    const [first, second] = await world.readMail()
    await resetPassword(world.deps, network, { token: tokenIn(second?.text ?? ''), password: NEW_PASSWORD })
    expect(await resolveSession(world.deps, secret)).toBeNull()
    expect(
      await reasonOf(
        resetPassword(world.deps, network, {
          token: tokenIn(first?.text ?? ''),
          password: 'a third password, mine',
        }),
      ),
    ).toBe('link_over')
    expect(await reasonOf(world.enter(email, PASSWORD))).toBe('wrong_password')
    await world.enter(email, NEW_PASSWORD)
  })
})

describe('sessions', () => {
  it('end at once when revoked, and only the person’s own can be', async () => {
    const kay = await world.createPerson('kay@example.org')
    const lee = await world.createPerson('lee@example.org')
    const other = await world.enter('kay@example.org')
    const { sessions } = await listSessions(world.deps, kay)
    expect(sessions.map(({ sessionId, current, device }) => ({ sessionId, current, device }))).toEqual(
      expect.arrayContaining([
        { sessionId: kay.sessionId, current: true, device: 'Firefox on Windows' },
        { sessionId: other.sessionId, current: false, device: 'Firefox on Windows' },
      ]),
    )
    expect(await reasonOf(revokeSession(world.deps, lee, { sessionId: other.sessionId }))).toBe('not_found')
    expect(await resolveSession(world.deps, other.secret)).not.toBeNull()
    await revokeSession(world.deps, kay, { sessionId: other.sessionId })
    expect(await resolveSession(world.deps, other.secret)).toBeNull()
    expect(await reasonOf(revokeSession(world.deps, kay, { sessionId: other.sessionId }))).toBe('not_found')
    expect((await listSessions(world.deps, kay)).sessions).toHaveLength(1)
  })

  it('end on sign-out, and all of them on signing out everywhere', async () => {
    const person = await world.createPerson('max@example.org')
    const [first, second] = [await world.enter('max@example.org'), await world.enter('max@example.org')]
    await signOut(world.deps, first.secret)
    expect(await resolveSession(world.deps, first.secret)).toBeNull()
    expect(await signOutEverywhere(world.deps, person)).toEqual({ revoked: 2 })
    expect(await resolveSession(world.deps, second.secret)).toBeNull()
  })

  it('end after 12 hours of silence and after 30 days; use is noted once a minute', async () => {
    await world.createPerson('nia@example.org')
    const { secret, sessionId } = await world.enter('nia@example.org')
    const seen = async () =>
      (await world.query('SELECT last_seen_at FROM session WHERE id = $1', [sessionId]))[0]
    const before = await seen()
    world.passSeconds(59)
    await resolveSession(world.deps, secret)
    expect(await seen()).toEqual(before)
    world.passSeconds(1)
    await resolveSession(world.deps, secret)
    expect(await seen()).not.toEqual(before)
    for (let use = 0; use < 65; use += 1) {
      world.passSeconds(11 * 3600)
      expect(await resolveSession(world.deps, secret), `use ${use}`).not.toBeNull()
    }
    world.passSeconds(11 * 3600)
    expect(await resolveSession(world.deps, secret)).toBeNull()
    const second = await world.enter('nia@example.org')
    world.passSeconds(12 * 3600)
    expect(await resolveSession(world.deps, second.secret)).toBeNull()
    expect(await resolveSession(world.deps, 'not a secret of ours')).toBeNull()
  })

  it('survive a change of password only here', async () => {
    const person = await world.createPerson('ola@example.org')
    const { secret } = await world.enter('ola@example.org')
    const change = (currentPassword: string, newPassword: string) =>
      changePassword(world.deps, person, { currentPassword, newPassword })
    expect(await reasonOf(change('wrong one, sorry', NEW_PASSWORD))).toBe('wrong_password')
    expect(await reasonOf(change(PASSWORD, 'short'))).toBe('too_short')
    expect(await change(PASSWORD, NEW_PASSWORD)).toEqual({ revoked: 1 })
    expect(await resolveSession(world.deps, secret)).toBeNull()
    expect((await listSessions(world.deps, person)).sessions.map((session) => session.current)).toEqual([
      true,
    ])
    await world.enter('ola@example.org', NEW_PASSWORD)
  })
})

describe('guessing', () => {
  it('gets one answer for unknown addresses and wrong passwords, then slower ones, then a lock', async () => {
    await world.createPerson('pat@example.org')
    const network = '203.0.113.5'
    const attempt = (email: string) =>
      world.enter(email, 'guess after guess', network).catch((error: unknown) => error)
    const known = await attempt('pat@example.org')
    const unknown = await attempt('ghost@example.org')
    if (!isAppError(known) || !isAppError(unknown)) throw new Error('A guess was right.')
    expect([known.code, known.reason, known.message]).toEqual([unknown.code, unknown.reason, unknown.message])
    world.waits.length = 0
    for (const email of ['pat@example.org', 'ghost@example.org']) {
      for (let guess = 2; guess <= 10; guess += 1)
        expect(await attempt(email)).toMatchObject({ reason: 'wrong_password' })
      expect(await attempt(email)).toMatchObject({ code: 'rate_limited', retryAfterSeconds: 900 })
    }
    const slower = [400, 800, 1200, 1600, 2000, 2400]
    expect(world.waits).toEqual([...slower, ...slower])
    // The right password does not help until the window is over, and elsewhere the owner is not locked out.
    expect(await reasonOf(world.enter('pat@example.org', PASSWORD, network))).toBe('too_many_attempts')
    await world.enter('pat@example.org', PASSWORD, '198.51.100.200')
    world.passSeconds(901)
    await world.enter('pat@example.org', PASSWORD, network)
  })

  it('counts attempts made at the same moment', async () => {
    const network = '203.0.113.6'
    const reasons = await Promise.all(
      Array.from({ length: 14 }, () =>
        reasonOf(world.enter('quiet@example.org', 'guess after guess', network)),
      ),
    )
    expect(reasons.filter((reason) => reason === 'wrong_password')).toHaveLength(10)
    expect(reasons.filter((reason) => reason === 'too_many_attempts')).toHaveLength(4)
  })

  it('of many addresses from one network is refused as well; signing in rightly is not counted', async () => {
    const network = '203.0.113.7'
    await world.createPerson('rob@example.org')
    for (let time = 0; time < 3; time += 1) await world.enter('rob@example.org', PASSWORD, network)
    const reasons: string[] = []
    for (let guess = 0; guess < 101; guess += 1) {
      reasons.push(
        await reasonOf(world.enter(`victim-${guess}@example.org`, 'one password for all', network)),
      )
    }
    expect(reasons.indexOf('too_many_attempts')).toBe(100)
  }, 60_000)

  it('the password of a link or of a change is limited too', async () => {
    const person = await world.createPerson('sam@example.org')
    const reasons: string[] = []
    for (let guess = 0; guess < 11; guess += 1) {
      reasons.push(
        await reasonOf(
          changePassword(world.deps, person, {
            currentPassword: `guess ${guess}`,
            newPassword: NEW_PASSWORD,
          }),
        ),
      )
    }
    expect(reasons.indexOf('too_many_attempts')).toBe(10)
  })

  it('does not fill a mailbox', async () => {
    const email = 'tom@example.org'
    await world.createPerson(email)
    const reasons: string[] = []
    for (let time = 0; time < 6; time += 1) {
      reasons.push(await reasonOf(requestReset(world.deps, { network: `198.51.100.${time}` }, { email })))
    }
    expect(reasons.indexOf('too_many_attempts')).toBe(5)
    expect(await world.readMail()).toHaveLength(5)
  })
})
