import { openHomepagePage } from '@daylight/application'
import { idSchema } from '@daylight/contracts'
import { getActor } from '@/server/actor.ts'
import { container } from '@/server/container.ts'
import { giveFile } from '@/server/give-file.ts'

interface Context {
  readonly params: Promise<{ readonly org: string; readonly id: string; readonly checkId: string }>
}

/** The kept homepage as a file. Somebody else wrote it: it is never shown as a page of ours. */
export async function GET(_: Request, { params }: Context) {
  const { org, ...ids } = await params
  const actor = await getActor(org)
  const id = idSchema.safeParse(ids.id)
  const checkId = idSchema.safeParse(ids.checkId)
  if (!actor || !id.success || !checkId.success)
    return new Response('This does not exist, or you do not have access to it.', { status: 404 })
  const { deps } = await container()
  return giveFile('homepage_page', () =>
    openHomepagePage(deps, actor, { id: id.data, checkId: checkId.data }),
  )
}
