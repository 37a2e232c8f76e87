import { showSummary } from '@daylight/domain/pay-results'
import { writePaySummary } from '@daylight/domain/pay-summary'
import type { PrivateResult } from './check-messages.ts'
import type { HeldCheck } from './run-private-check.ts'

const toBase64 = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)))

/** Ed25519 where the browser knows it, else ECDSA on P-256. The private key never leaves this function. */
async function createSigner() {
  try {
    const pair = await crypto.subtle.generateKey({ name: 'Ed25519' }, false, ['sign', 'verify'])
    if ('privateKey' in pair) return { pair, algorithm: 'Ed25519' as const, how: { name: 'Ed25519' } }
  } catch {
    // Older browsers: the other algorithm does as well.
  }
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
    'verify',
  ])
  return { pair, algorithm: 'ECDSA-P256-SHA256' as const, how: { name: 'ECDSA', hash: 'SHA-256' } }
}

/**
 * The result without any worker's row, small numbers kept back, signed with a key made here and now. The signature
 * shows that nothing was altered since and whose name was given; it does not prove that the figures are true.
 */
export async function signSummary(
  by: { readonly firm: string; readonly name: string },
  check: HeldCheck,
  result: PrivateResult,
): Promise<{ readonly blob: Blob; readonly name: string }> {
  const written = writePaySummary({
    firm: by.firm,
    signedBy: by.name,
    madeOn: result.today,
    periodStart: result.periodStart,
    periodEnd: result.periodEnd,
    engineVersion: result.engineVersion,
    ratesVersion: result.ratesVersion,
    fileDigest: result.fileDigest,
    summary: showSummary(check.collected.summary, false),
  })
  const { pair, algorithm, how } = await createSigner()
  const [publicKey, value] = await Promise.all([
    crypto.subtle.exportKey('spki', pair.publicKey),
    crypto.subtle.sign(how, pair.privateKey, new TextEncoder().encode(written.toSign)),
  ])
  const envelope = {
    kind: written.kind,
    readMe: written.readMe,
    summary: written.summary,
    signature: { algorithm, publicKey: toBase64(publicKey), value: toBase64(value) },
  }
  return {
    blob: new Blob([`${JSON.stringify(envelope, null, 2)}\n`], { type: 'application/json' }),
    name: `pay-summary-${result.periodStart ?? result.today}.json`,
  }
}
