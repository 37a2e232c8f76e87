import { LinkText, PageHeader } from '@daylight/ui'

/** Inside the frame of an organisation: the same words for what is not there and for what is somebody else's. */
export default function NotFound() {
  return (
    <>
      <PageHeader title="Page not found" />
      <p className="max-w-prose">
        This page does not exist, or you do not have access to it. If you followed a link, what it led to may
        have been removed.
      </p>
      <p className="mt-3">
        <LinkText href="/organisations">Go to your organisations</LinkText>
      </p>
    </>
  )
}
