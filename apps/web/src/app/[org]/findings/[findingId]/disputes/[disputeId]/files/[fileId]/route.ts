import { openDisputeFile } from '@daylight/application'
import { idSchema } from '@daylight/contracts'
import { notFound } from '@daylight/domain/access'
import { getActor } from '@/server/actor.ts'
import { container } from '@/server/container.ts'
import { giveFile } from '@/server/give-file.ts'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ org: string; findingId: string; disputeId: string; fileId: string }>
}

/** A file that came with a dispute, to be saved and never shown: browsers are told to run nothing of it. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { org, ...place } = await params
  return giveFile('dispute_download', async () => {
    const actor = await getActor(org)
    if (!actor || !Object.values(place).every((id) => idSchema.safeParse(id).success)) throw notFound()
    const { deps } = await container()
    return openDisputeFile(deps, actor, place)
  })
}
