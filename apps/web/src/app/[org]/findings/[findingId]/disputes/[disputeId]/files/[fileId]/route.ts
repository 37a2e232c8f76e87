import { openDisputeFile } from '@daylight/application'
import { giveFile } from '@/server/give-file.ts'
import { openForMember } from '@/server/open-for-member.ts'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ org: string; findingId: string; disputeId: string; fileId: string }>
}

/** A file that came with a dispute, to be saved and never shown: browsers are told to run nothing of it. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { org, ...place } = await params
  return giveFile('dispute_download', async () => {
    const { actor, deps } = await openForMember(org, ...Object.values(place))
    return openDisputeFile(deps, actor, place)
  })
}
