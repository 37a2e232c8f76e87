import { formatDate, isoDate } from '@daylight/domain/dates'
import { ButtonLink, LinkText, Notice, Panel, Stack } from '@daylight/ui'
import { channelWords, DisputeStateTag, outcomeWords } from '@/features/findings/dispute-words.tsx'
import { formatInstant } from '@/server/format-instant.ts'
import type { Finding } from './tell-facts.tsx'

/** That the supplier disputes it now, above everything else. */
export function DisputeNotice({ finding, href }: { readonly finding: Finding; readonly href: string }) {
  const open = finding.disputes.find(({ state }) => state === 'open')
  if (finding.withdrawnAt) {
    return (
      <Notice title="This finding was withdrawn after a dispute.">
        On {formatInstant(finding.withdrawnAt)}. It stays readable, and counts nowhere.
      </Notice>
    )
  }
  if (!open) return null
  return (
    <Notice tone="warning" title="The supplier disputes this finding.">
      Somebody who did not raise it decides. Until then the days of its actions stand still.{' '}
      <LinkText href={`${href}/disputes/${open.id}`}>Read both sides</LinkText>
    </Notice>
  )
}

/** Every dispute of the finding, and the way to write down one that came by telephone or letter. */
export function DisputePanel({ finding, href }: { readonly finding: Finding; readonly href: string }) {
  if (finding.disputes.length === 0 && !finding.mayRecordDispute) return null
  return (
    <Panel title="Disputes">
      <Stack>
        {finding.disputes.length === 0 ? (
          <p className="text-muted">
            The supplier has not disputed this. It can do so on its own page; what it tells you by telephone
            or letter you write down here.
          </p>
        ) : (
          <ul className="divide-y divide-line border-y border-line">
            {finding.disputes.map((dispute) => (
              <li key={dispute.id} className="py-3 [overflow-wrap:anywhere]">
                <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <LinkText href={`${href}/disputes/${dispute.id}`}>
                    Disputed {channelWords[dispute.channel]}, {formatDate(isoDate(dispute.receivedOn))}
                  </LinkText>
                  <DisputeStateTag state={dispute.state} />
                </p>
                {dispute.outcome ? <p className="mt-1">{outcomeWords[dispute.outcome]}</p> : null}
                {dispute.correction ? (
                  <p className="mt-1 whitespace-pre-line">
                    <strong>How:</strong> {dispute.correction}
                  </p>
                ) : null}
                {dispute.reasons ? (
                  <p className="mt-1 whitespace-pre-line text-muted">{dispute.reasons}</p>
                ) : null}
              </li>
            ))}
          </ul>
        )}
        {finding.mayRecordDispute ? (
          <div>
            <ButtonLink href={`${href}/dispute`} tone="secondary">
              Record a dispute
            </ButtonLink>
          </div>
        ) : null}
      </Stack>
    </Panel>
  )
}
