import { AuthLayout, LinkText } from '@daylight/ui'

export const metadata = { title: 'Page not found' }

export default function NotFound() {
  return (
    <AuthLayout>
      <h1 className="text-title">Page not found</h1>
      <p className="mt-3">
        This page does not exist, or you do not have access to it. If you typed the address, check that it is
        right.
      </p>
      <p className="mt-3">
        <LinkText href="/">Go to the start page</LinkText>
      </p>
    </AuthLayout>
  )
}
