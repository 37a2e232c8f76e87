import { openEvidence } from '@daylight/application'
import { idSchema } from '@daylight/contracts'
import { notFound } from '@daylight/domain/access'
import { getActor } from '@/server/actor.ts'
import { container } from '@/server/container.ts'
import { giveFile } from '@/server/give-file.ts'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ org: string; findingId: string; actionId: string; evidenceId: string }>
}

/** A file of evidence, to be saved and never shown: browsers are told to run nothing of it. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { org, ...place } = await params
  return giveFile('evidence_download', async () => {
    const actor = await getActor(org)
    if (!actor || !Object.values(place).every((id) => idSchema.safeParse(id).success)) throw notFound()
    const { deps } = await container()
    const { evidence, content } = await openEvidence(deps, actor, place)
    return { file: evidence, content }
  })
}
