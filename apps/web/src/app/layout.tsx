import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { readDocumentLanguage } from '@/server/document-language.ts'
import { readTheme } from '@/server/theme.ts'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Daylight', template: '%s – Daylight' },
  description:
    'Supply-chain due diligence for local businesses: fair pay, fair conditions, and the statement.',
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  // Every page carries a nonce of its own, so none is made ahead of the request.
  const theme = await readTheme()
  const { lang, dir } = await readDocumentLanguage()
  return (
    <html lang={lang} dir={dir} {...(theme ? { 'data-theme': theme } : {})}>
      <body>{children}</body>
    </html>
  )
}
