import { generateKeyPairSync, sign } from 'node:crypto'
import { receivePayClaim } from '@daylight/application'
import { writePaySummary } from '@daylight/domain/pay-summary'
import { memberOf, type Stage, supplierOf } from '../stage.ts'

export interface ClaimPlan {
  readonly by: string
  readonly supplier: string
  readonly signedBy: string
  readonly madeOn: string
  readonly periodStart: string
  readonly periodEnd: string
  readonly people: number
}

/** A supplier's summary of its own payroll, signed as its browser would, and added to the buyer's record. */
export async function receiveClaim(stage: Stage, plan: ClaimPlan): Promise<string> {
  const { by, supplier, people, ...about } = plan
  const nobody = { fail: 0, cannotSay: 0, outOfScope: 0 } as const
  const written = writePaySummary({
    ...about,
    firm: supplier,
    engineVersion: '2',
    ratesVersion: stage.rates.version,
    fileDigest: '5d41'.repeat(16),
    summary: {
      lines: people,
      people,
      minimumWage: { pass: people, ...nobody, arrears: '0' },
      livingWage: { pass: people, ...nobody, shortfall: '0' },
      histogram: [],
      causes: [],
      rates: [],
      notes: [],
      beyond: null,
      beside: null,
    },
  })
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const content = JSON.stringify({
    kind: written.kind,
    readMe: written.readMe,
    summary: written.summary,
    signature: {
      algorithm: 'Ed25519',
      publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
      value: sign(null, Buffer.from(written.toSign), privateKey).toString('base64'),
    },
  })
  const { id } = await receivePayClaim(stage.deps, memberOf(stage, by), {
    supplierId: supplierOf(stage, supplier),
    content,
  })
  return id
}
