import { AuthLayout, LinkText } from '@daylight/ui'
import type { ReactNode } from 'react'

export default function SignInLayout({ children }: { readonly children: ReactNode }) {
  return (
    <AuthLayout footer={<LinkText href="/worried">Worried about someone?</LinkText>}>{children}</AuthLayout>
  )
}
