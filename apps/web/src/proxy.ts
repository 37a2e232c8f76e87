import { type NextRequest, NextResponse } from 'next/server'
import { isDevelopment } from './env.ts'
import { comesFromElsewhere } from './server/comes-from-elsewhere.ts'

const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** Runs before every page and route: request id, the page's nonce, security headers, and no writes from other sites. */
export function proxy(request: NextRequest): NextResponse {
  const requestId = crypto.randomUUID()
  const nonce = btoa(crypto.randomUUID())
  if (UNSAFE.has(request.method) && comesFromElsewhere(request.headers)) {
    return NextResponse.json({ message: 'This form was sent from another site.' }, { status: 403 })
  }
  const policy = contentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-request-id', requestId)
  headers.set('x-nonce', nonce)
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('x-request-id', requestId)
  response.headers.set('content-security-policy', policy)
  response.headers.set('x-content-type-options', 'nosniff')
  // A respondent's link and the addresses of a calendar and of a shared library open something by the address alone, so it is never passed on. The
  // pages behind a link do not; without their origin, their forms would be refused when there is no script.
  const isLink = /^\/r\//.test(request.nextUrl.pathname)
  const byLink = isLink || /^\/respond\//.test(request.nextUrl.pathname)
  const isSecret = isLink || /^\/(?:calendar|shared)\//.test(request.nextUrl.pathname)
  response.headers.set('referrer-policy', isSecret ? 'no-referrer' : 'same-origin')
  // What somebody checks in private stays out of every cache, the browser's own and those on the way.
  if (byLink || /^\/(?:check|shared)(\/|$)/.test(request.nextUrl.pathname)) {
    response.headers.set('cache-control', 'no-store')
  }
  response.headers.set('cross-origin-opener-policy', 'same-origin')
  response.headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()')
  if (request.nextUrl.protocol === 'https:') {
    response.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
  }
  return response
}

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    // React writes style attributes; no style element without the nonce.
    `style-src 'self' 'unsafe-inline'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "object-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ')
}

// What passes here is held in memory and cut off at 10 MB, so files go past it:
// read-upload.ts makes the same check, and what is downloaded carries a stricter policy of its own.
export const config = {
  matcher: [
    {
      source:
        '/((?!_next/static|_next/image|favicon.ico|[^/]+/findings/[^/]+/actions/[^/]+/evidence(?:/[^/]+)?$|[^/]+/findings/[^/]+/disputes/[^/]+/files$|[^/]+/suppliers/statements/file$|[^/]+/suppliers/[^/]+/own-statements/file$|[^/]+/records/[^/]+/[^/]+/file$|respond/[^/]+/plan/disputes/[^/]+/files$|respond/[^/]+/questions/[^/]+/files/upload$|respond/[^/]+/plan/[^/]+/files$|[^/]+/pay/upload$|[^/]+/pay/[^/]+/beside/(?:timesheet|payments)$).*)',
    },
  ],
}
