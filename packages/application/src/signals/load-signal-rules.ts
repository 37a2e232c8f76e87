import { readSignalRules, type SignalRules } from '@daylight/domain/signals'
import type { ReferenceRepository } from '../ports/reference-repository.ts'
import { requireReference } from '../reference/require-reference.ts'

const SIGNALS = 'signals'

/** The rules of a version, or the newest. What was found by a version is worded by that version. */
export async function loadSignalRules(
  reference: ReferenceRepository,
  version?: string | null,
): Promise<SignalRules> {
  const dataset = version ? await reference.byVersion(SIGNALS, version) : null
  return readSignalRules((dataset ?? (await requireReference(reference, SIGNALS))).data)
}
