import { openRecordFile } from '@daylight/application'
import { giveFile } from '@/server/give-file.ts'
import { openForMember } from '@/server/open-for-member.ts'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ org: string; id: string; file: string }>
}

/** A file of an entry, to be saved and never shown: browsers are told to run nothing of it. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { org, id, file } = await params
  return giveFile('record_download', async () => {
    const { actor, deps } = await openForMember(org, id, file)
    return openRecordFile(deps, actor, { recordId: id, fileId: file })
  })
}
