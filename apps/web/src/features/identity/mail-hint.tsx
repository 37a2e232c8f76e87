import { LinkText, Notice } from '@daylight/ui'

/** What to do when no message comes; in the demo, where to read it. */
export function MailHint({ mailbox }: { readonly mailbox: boolean }) {
  return (
    <>
      <p className="mt-4 text-muted">
        Nothing there after a few minutes? Look in the folder for unwanted mail, and check that the address
        was typed right.
      </p>
      {mailbox ? (
        <div className="mt-6">
          <Notice title="This is a demo">
            Messages are not sent. <LinkText href="/mailbox">Read them in the demo’s mailbox</LinkText>.
          </Notice>
        </div>
      ) : null}
    </>
  )
}
