import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { AccountFrame } from '@/features/identity/account-frame.tsx'

export default async function AccountLayout({ children }: { readonly children: ReactNode }) {
  const path = (await headers()).get('x-path')?.split('?')[0] ?? ''
  return <AccountFrame path={path}>{children}</AccountFrame>
}
