import { generateKeyPairSync, sign } from 'node:crypto'
import { writePaySummary } from '@daylight/domain/pay-summary'

export interface MadeSummary {
  readonly periodStart?: string
  readonly periodEnd?: string
  readonly firm?: string
  readonly algorithm?: 'Ed25519' | 'ECDSA-P256-SHA256'
}

/** A supplier's signed summary as its browser makes it: 61 people, fewer than five of them below the Living Wage. */
export function signPaySummary(options: MadeSummary = {}): string {
  const {
    periodStart = '2026-10-01',
    periodEnd = '2026-10-31',
    firm = 'Brightside',
    algorithm = 'Ed25519',
  } = options
  const counts = { pass: 'not_shown', fail: 'fewer_than_5', cannotSay: 0, outOfScope: 0 } as const
  const written = writePaySummary({
    firm,
    signedBy: 'Sam Okoro, payroll manager',
    madeOn: '2026-11-20',
    periodStart,
    periodEnd,
    engineVersion: '2',
    ratesVersion: '2026-11-23',
    fileDigest: 'a'.repeat(64),
    summary: {
      lines: 61,
      people: 61,
      minimumWage: { pass: 61, fail: 0, cannotSay: 0, outOfScope: 0, arrears: '0' },
      livingWage: { ...counts, shortfall: null },
      histogram: [],
      causes: [],
      rates: [{ zone: 'london', livingWage: '14.8', payBy: '2026-05-01', minimumWage: '12.71' }],
      notes: [],
      beyond: null,
      beside: null,
    },
  })
  const bytes = Buffer.from(written.toSign, 'utf8')
  const isEd = algorithm === 'Ed25519'
  const pair = isEd ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const value = isEd
    ? sign(null, bytes, pair.privateKey)
    : sign('sha256', bytes, { key: pair.privateKey, dsaEncoding: 'ieee-p1363' })
  return JSON.stringify({
    kind: written.kind,
    readMe: written.readMe,
    summary: written.summary,
    signature: {
      algorithm,
      publicKey: pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
      value: value.toString('base64'),
    },
  })
}
