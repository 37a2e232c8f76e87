import { container } from '@/server/container.ts'
export const dynamic = 'force-dynamic'

/** The process can do its work: settings are right, the database answers and has been migrated. */
export async function GET(): Promise<Response> {
  const ready = await container()
    .then(({ database }) => database.isReady())
    .catch(() => false)
  return Response.json({ status: ready ? 'ready' : 'unavailable' }, { status: ready ? 200 : 503 })
}
