import { serveTrpc } from '@/server/serve-trpc.ts'

async function handle(request: Request, { params }: { params: Promise<{ org: string }> }): Promise<Response> {
  const { org } = await params
  return serveTrpc({ request, endpoint: `/api/o/${org}/trpc`, segment: org })
}

export { handle as GET, handle as POST }
