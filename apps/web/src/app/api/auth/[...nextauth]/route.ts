import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '@/server/auth.ts'

interface RouteContext {
  readonly params: Promise<{ nextauth: string[] }>
}

async function handle(request: NextRequest, context: RouteContext): Promise<Response> {
  const answer: unknown = await NextAuth(request, context, authOptions())
  if (answer instanceof Response) return answer
  throw new Error('next-auth gave no answer.')
}

export { handle as GET, handle as POST }
