import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '@/server/auth.ts'

interface RouteContext {
  readonly params: Promise<{ nextauth: string[] }>
}

async function handle(request: NextRequest, context: RouteContext): Promise<unknown> {
  return NextAuth(request, context, authOptions())
}

export { handle as GET, handle as POST }
