import { openEvidence } from '@daylight/application'
import { giveFile } from '@/server/give-file.ts'
import { openForMember } from '@/server/open-for-member.ts'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ org: string; findingId: string; actionId: string; evidenceId: string }>
}

/** A file of evidence, to be saved and never shown: browsers are told to run nothing of it. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { org, ...place } = await params
  return giveFile('evidence_download', async () => {
    const { actor, deps } = await openForMember(org, ...Object.values(place))
    const { evidence, content } = await openEvidence(deps, actor, place)
    return { file: evidence, content }
  })
}
