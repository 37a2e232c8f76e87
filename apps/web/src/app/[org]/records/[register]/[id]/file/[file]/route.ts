import { openRecordFile } from '@daylight/application'
import { idSchema } from '@daylight/contracts'
import { notFound } from '@daylight/domain/access'
import { getActor } from '@/server/actor.ts'
import { container } from '@/server/container.ts'
import { giveFile } from '@/server/give-file.ts'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ org: string; id: string; file: string }>
}

/** A file of an entry, to be saved and never shown: browsers are told to run nothing of it. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { org, id, file } = await params
  return giveFile('record_download', async () => {
    const actor = await getActor(org)
    if (!actor || ![id, file].every((one) => idSchema.safeParse(one).success)) throw notFound()
    const { deps } = await container()
    return openRecordFile(deps, actor, { recordId: id, fileId: file })
  })
}
