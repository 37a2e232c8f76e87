import { LinkText, Notice } from '@daylight/ui'
import type { Finding } from './tell-facts.tsx'

/** That it was found before or again, and which finding a duplicate stands behind. */
export function LinkedFindings({ finding, base }: { readonly finding: Finding; readonly base: string }) {
  const { mergedInto, repeatOf, repeats, duplicates } = finding
  return (
    <>
      {mergedInto ? (
        <Notice title="This finding is a duplicate.">
          It was merged and stays as it was. Go on with <Named finding={mergedInto} base={base} />
        </Notice>
      ) : null}
      {repeatOf ? (
        <Notice tone="warning" title="This was found here before.">
          The same rule, at the same place: <Named finding={repeatOf} base={base} />
        </Notice>
      ) : null}
      {repeats.length > 0 ? (
        <Notice tone="warning" title="This was found here again.">
          <Names findings={repeats} base={base} />
        </Notice>
      ) : null}
      {duplicates.length > 0 ? (
        <Notice title="Duplicates were merged into this finding.">
          <Names findings={duplicates} base={base} />
        </Notice>
      ) : null}
    </>
  )
}

type Link = Finding['repeats'][number]

function Named({ finding, base }: { readonly finding: Link; readonly base: string }) {
  return (
    <LinkText href={`${base}/${finding.id}`}>
      F-{finding.number} {finding.title}
    </LinkText>
  )
}

function Names({ findings, base }: { readonly findings: readonly Link[]; readonly base: string }) {
  return (
    <ul className="list-disc pl-5">
      {findings.map((finding) => (
        <li key={finding.id}>
          <Named finding={finding} base={base} />
        </li>
      ))}
    </ul>
  )
}
