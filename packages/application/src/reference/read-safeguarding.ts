import {
  publishableContacts,
  readSafeguardingContent,
  type SafeguardingContent,
} from '@daylight/domain/safeguarding'
import type { Deps } from '../ports/deps.ts'
import { requireReference } from './require-reference.ts'

/** What anyone who is worried about a person must find at once. Open to everybody, signed in or not. */
export async function readSafeguarding(deps: Deps): Promise<SafeguardingContent> {
  return deps.database.withPlatform(null, async (tx) => {
    const content = readSafeguardingContent((await requireReference(tx.reference, 'safeguarding')).data)
    // A number that has not been checked could send somebody in danger to nobody.
    return { ...content, contacts: publishableContacts(content) }
  })
}
