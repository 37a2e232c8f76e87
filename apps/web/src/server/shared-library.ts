import 'server-only'
import { openSharedLibrary, type SharedLibrary } from '@daylight/application'
import { isAppError } from '@daylight/domain/errors'
import { headers } from 'next/headers'
import { container } from './container.ts'
import { readNetwork } from './network.ts'

/** What the address opens; null for one that opens nothing, whatever the reason. */
export async function openShared(token: string): Promise<SharedLibrary | null> {
  const { deps } = await container()
  try {
    return await openSharedLibrary(deps, { token, network: readNetwork(await headers()) })
  } catch (error) {
    if (isAppError(error)) return null
    throw error
  }
}
