import { serveTrpc } from '@/server/serve-trpc.ts'

const handle = (request: Request) => serveTrpc({ request, endpoint: '/api/trpc', segment: null })

export { handle as GET, handle as POST }
