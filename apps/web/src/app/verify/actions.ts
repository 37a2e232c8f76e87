'use server'

import { dateInLondon, sealTools } from '@daylight/adapters'
import { formatDate } from '@daylight/domain/dates'
import { saysPassport, verifySealedPassport, verifySealedStatement } from '@daylight/domain/statements'
import type { VerifyState } from '@/features/published/verify-form.tsx'

const MOST_BYTES = 900_000

/** Reads the file, says what it is, keeps nothing. Asks nobody: neither the database nor the network. */
export async function verifyAction(_: VerifyState, form: FormData): Promise<VerifyState> {
  const file = form.get('statement')
  if (!(file instanceof File) || file.size === 0)
    return { kind: 'refused', message: 'Choose the file of a statement with its seal, or of a passport.' }
  if (file.size > MOST_BYTES)
    return { kind: 'refused', message: 'This file is too large for a statement with its seal.' }
  const text = await file.text()
  if (saysPassport(text)) return verifyPassport(text)
  const checked = verifySealedStatement({ text, tools: sealTools })
  if (!checked.ok) return { kind: 'false', message: checked.error.message }
  const { seal } = checked.value
  return {
    kind: 'genuine',
    rows: [
      { key: 'Organisation, as it named itself', value: seal.organisationName },
      { key: 'Published on', value: formatDate(dateInLondon(new Date(seal.publishedAt))) },
      { key: 'Corrects an earlier one', value: seal.corrects === null ? 'No' : 'Yes' },
      { key: 'Check of the text (SHA-256)', value: seal.contentSha256 },
      { key: 'Public key (Ed25519)', value: seal.publicKey },
    ],
  }
}

function verifyPassport(text: string): VerifyState {
  const checked = verifySealedPassport({ text, tools: sealTools })
  if (!checked.ok) return { kind: 'false', message: checked.error.message }
  const { seal } = checked.value
  return {
    kind: 'genuine',
    rows: [
      { key: 'Passport of, as it named itself', value: seal.organisationName },
      { key: 'As it stood on', value: formatDate(dateInLondon(new Date(seal.asOf))) },
      { key: 'Check of the answers (SHA-256)', value: seal.contentSha256 },
      { key: 'Public key (Ed25519)', value: seal.publicKey },
    ],
  }
}
