import { chooseLanguage } from '@/features/own-pay/own-pay-languages.ts'

/** Leads to the page in the language that the browser asks for. */
export function GET(request: Request): Response {
  const language = chooseLanguage(request.headers.get('accept-language'))
  return new Response(null, {
    status: 307,
    headers: { location: `/check/me/${language}`, vary: 'accept-language' },
  })
}
