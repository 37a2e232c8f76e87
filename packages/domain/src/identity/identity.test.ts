import { describe, expect, it } from 'vitest'
import { ATTEMPT_LIMITS, describeWait, judgeAttempt } from './attempt-limits.ts'
import { checkPassword } from './check-password.ts'
import { describeDevice } from './describe-device.ts'
import { invitationState, linkEnd } from './link-lifetimes.ts'
import { checkDeparture, checkInvitedRole, checkRoleChange } from './membership-rules.ts'
import { isYearEnd } from './organisation-facts.ts'
import { checkSegment, suggestSegment } from './organisation-segment.ts'
import { isSessionOpen, sessionEnd, shouldNoteSeen } from './session-rules.ts'

const now = new Date('2026-11-23T12:00:00.000Z')
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000).toISOString()
const ahead = (seconds: number) => ago(-seconds)

describe('a session', () => {
  const open = { lastSeenAt: ago(60), expiresAt: ahead(60), revokedAt: null }
  it.each([
    ['in use', open, true],
    ['revoked a moment ago', { ...open, revokedAt: ago(1) }, false],
    ['at its end', { ...open, expiresAt: now.toISOString() }, false],
    ['silent for just under 12 hours', { ...open, lastSeenAt: ago(12 * 3600 - 1) }, true],
    ['silent for 12 hours', { ...open, lastSeenAt: ago(12 * 3600) }, false],
  ])('%s', (_, session, expected) => {
    expect(isSessionOpen(session, now)).toBe(expected)
  })

  it('ends 30 days after sign-in; its use is noted at most once a minute', () => {
    expect(sessionEnd(now).toISOString()).toBe('2026-12-23T12:00:00.000Z')
    expect(shouldNoteSeen({ ...open, lastSeenAt: ago(59) }, now)).toBe(false)
    expect(shouldNoteSeen({ ...open, lastSeenAt: ago(60) }, now)).toBe(true)
  })
})

describe('attempts', () => {
  const limit = ATTEMPT_LIMITS.sign_in
  const judge = (count: number, secondsIn = 60) =>
    judgeAttempt({ limit, count, windowStart: new Date(now.getTime() - secondsIn * 1000), now })

  it('are free, then slower and slower, then refused until the window is over', () => {
    expect(judge(limit.free)).toEqual({ kind: 'go_on', waitMilliseconds: 0 })
    expect(judge(limit.free + 1)).toEqual({ kind: 'go_on', waitMilliseconds: 400 })
    expect(judge(limit.free + 3)).toEqual({ kind: 'go_on', waitMilliseconds: 1200 })
    expect(judge(limit.most)).toEqual({ kind: 'go_on', waitMilliseconds: 2400 })
    expect(judge(limit.most + 1)).toEqual({ kind: 'locked', retryAfterSeconds: 14 * 60 })
    expect(judge(limit.most + 500, limit.windowSeconds)).toEqual({ kind: 'locked', retryAfterSeconds: 1 })
  })

  it('never wait longer than the slowest', () => {
    const verdict = judgeAttempt({ limit: ATTEMPT_LIMITS.sign_in_address, count: 100, windowStart: now, now })
    expect(verdict).toEqual({ kind: 'go_on', waitMilliseconds: 4000 })
  })

  it.each([
    [1, '1 second'],
    [59, '59 seconds'],
    [60, '1 minute'],
    [61, '2 minutes'],
    [840, '14 minutes'],
    [86_400, '24 hours'],
  ])('%i seconds are said as %s', (seconds, words) => {
    expect(describeWait(seconds)).toBe(words)
  })
})

describe('a password', () => {
  const common = new Set(['sunshine', 'qwertyuiop', 'correcthorsebatterystaple', 'abcabc'])
  const check = (password: string) => {
    const result = checkPassword(password, {
      email: 'ana.silva@example.org',
      name: 'Ana Sílva',
      isCommon: (text) => common.has(text),
    })
    return result.ok ? 'ok' : result.error.kind
  }
  it.each([
    ['umbrella tin rain', 'ok'],
    ['twelve signs', 'ok'],
    ['eleven sign', 'too_short'],
    ['', 'too_short'],
    ['🌂🌧🌂🌧🌂🌧🌂🌧🌂🌧🌂', 'too_short'],
    ['x y'.repeat(67), 'too_long'],
    ['aaaaaaaaaaaaaa', 'repetitive'],
    ['abababababab', 'repetitive'],
    ['123456789012', 'repetitive'],
    ['abcdefghijklm', 'repetitive'],
    ['CorrectHorseBatteryStaple', 'common'],
    ['Sunshine2026!', 'common'],
    ['!!2026Sunshine', 'common'],
    ['qwertyuiop12', 'common'],
    ['qwertyuiopqwertyuiop', 'common'],
    ['my daylight word', 'about_you'],
    ['silva goes home', 'about_you'],
    ['ANA.SILVA and tin', 'about_you'],
    ['sílva goes home', 'about_you'],
    // "Ana" alone is too short to be anything but chance.
    ['banana and a tin', 'ok'],
  ])('%j: %s', (password, expected) => {
    expect(check(password)).toBe(expected)
  })
})

describe('the address of an organisation', () => {
  it.each([
    ['Northbank Council', 'northbank-council'],
    ['St. Mary’s & Co Ltd', 'st-marys-and-co'],
    ['Café Zoë plc', 'cafe-zoe'],
    ['Settings', 'settings-organisation'],
    ['北京', ''],
    ['  -- ', ''],
    ['A very long name of an organisation that goes on and on', 'a-very-long-name-of-an-organisation-that'],
  ])('%j is suggested as %j', (name, expected) => {
    expect(suggestSegment(name)).toBe(expected)
    if (expected !== '') expect(checkSegment(expected).ok).toBe(true)
  })

  it.each([
    ['northbank-council', 'ok'],
    [' Northbank ', 'ok'],
    ['a', 'form'],
    ['-a', 'form'],
    ['a--b', 'form'],
    ['a_b', 'form'],
    ['ä-b', 'form'],
    ['a'.repeat(41), 'form'],
    ['api', 'reserved'],
    ['sign-in', 'reserved'],
    ['organisations', 'reserved'],
    ['mailbox', 'reserved'],
  ])('%j: %s', (text, expected) => {
    const result = checkSegment(text)
    expect(result.ok ? 'ok' : result.error.kind).toBe(expected)
  })
})

describe('members', () => {
  const owner = { membershipId: 'a', role: 'owner' } as const
  const other = { membershipId: 'b', role: 'owner' } as const
  const viewer = { membershipId: 'c', role: 'viewer' } as const

  it('always keep an owner', () => {
    expect(checkDeparture(owner, [owner, viewer])).toMatchObject({ ok: false, error: { kind: 'last_owner' } })
    expect(checkDeparture(owner, [owner, other]).ok).toBe(true)
    expect(checkDeparture(viewer, [owner, viewer]).ok).toBe(true)
    expect(checkRoleChange(owner, 'viewer', [owner, viewer])).toMatchObject({ error: { kind: 'last_owner' } })
    expect(checkRoleChange(owner, 'viewer', [owner, other])).toEqual({ ok: true, value: 'viewer' })
    expect(checkRoleChange(viewer, 'viewer', [owner, viewer])).toMatchObject({ error: { kind: 'same_role' } })
  })

  it('only owners invite owners', () => {
    expect(checkInvitedRole('manager', 'owner')).toMatchObject({
      ok: false,
      error: { kind: 'above_own_role' },
    })
    expect(checkInvitedRole('manager', 'manager').ok).toBe(true)
    expect(checkInvitedRole('owner', 'owner').ok).toBe(true)
  })
})

describe('links', () => {
  it('last as long as they say', () => {
    expect(linkEnd('confirm_email', now).toISOString()).toBe('2026-11-24T12:00:00.000Z')
    expect(linkEnd('reset_password', now).toISOString()).toBe('2026-11-23T13:00:00.000Z')
    expect(linkEnd('invitation', now).toISOString()).toBe('2026-11-30T12:00:00.000Z')
  })

  const sent = { expiresAt: ahead(60), acceptedAt: null, revokedAt: null }
  it.each([
    [sent, 'open'],
    [{ ...sent, expiresAt: now.toISOString() }, 'expired'],
    [{ ...sent, revokedAt: ago(1) }, 'withdrawn'],
    [{ ...sent, acceptedAt: ago(1), expiresAt: ago(1) }, 'accepted'],
  ] as const)('an invitation %j is %s', (invitation, state) => {
    expect(invitationState(invitation, now)).toBe(state)
  })
})

describe('a device', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
      'Firefox on Windows',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
      'Edge on Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari on iPhone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
      'Chrome on Android',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15',
      'Safari on Mac',
    ],
    ['curl/8.5.0', 'Unknown device'],
    ['', 'Unknown device'],
  ])('%j is %s', (userAgent, expected) => {
    expect(describeDevice(userAgent)).toBe(expected)
  })
})

describe('a year end', () => {
  it.each([
    ['03-31', true],
    ['02-28', true],
    ['02-29', false],
    ['04-31', false],
    ['13-01', false],
    ['00-10', false],
    ['3-31', false],
    ['12-00', false],
  ])('%s: %s', (text, expected) => {
    expect(isYearEnd(text)).toBe(expected)
  })
})
