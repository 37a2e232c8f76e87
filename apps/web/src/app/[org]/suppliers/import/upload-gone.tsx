import { ButtonLink, EmptyState, PageHeader } from '@daylight/ui'
import { TRPCError } from '@trpc/server'

/** The answer of a call about an upload, or null when the file is not there (any more). */
export async function orGone<Value>(call: Promise<Value>): Promise<Value | null> {
  try {
    return await call
  } catch (error) {
    if (error instanceof TRPCError && (error.code === 'NOT_FOUND' || error.code === 'BAD_REQUEST'))
      return null
    throw error
  }
}

export function UploadGone({ segment }: { readonly segment: string }) {
  return (
    <>
      <PageHeader title="This file is not here any more" />
      <EmptyState
        title="Upload it again"
        actions={<ButtonLink href={`/${segment}/suppliers/import`}>Choose the file</ButtonLink>}
      >
        A file is deleted when it has been imported or cancelled, and after a day.
      </EmptyState>
    </>
  )
}
