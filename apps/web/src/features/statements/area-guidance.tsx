import type { StatementSectionView } from '@daylight/contracts'
import { Panel } from '@daylight/ui'

/** What the law says about the area, apart from what the guidance suggests. */
export function AreaGuidance({ section }: { readonly section: StatementSectionView }) {
  return (
    <Panel>
      <h2 className="text-lg">What the law says</h2>
      <p className="mt-1">{section.law}</p>
      <p className="mt-1 text-sm text-muted">Modern Slavery Act 2015, section 54{section.paragraph}</p>
      <h2 className="mt-4 text-lg">What guidance suggests</h2>
      <p className="mt-1">{section.guidance}</p>
      <details className="mt-3">
        <summary className="font-bold">Questions to answer</summary>
        <ul className="mt-1 list-disc ps-6">
          {section.prompts.map((prompt) => (
            <li key={prompt} className="mt-1">
              {prompt}
            </li>
          ))}
        </ul>
      </details>
      {section.ownPart.length > 0 ? (
        <>
          <h2 className="mt-4 text-lg">Our own part</h2>
          <p className="mt-1">
            Written down in the year, seen by this organisation alone. An honest statement says what your own
            prices, notice and payment had to do with what was found.
          </p>
          <ul className="mt-1 list-disc ps-6">
            {section.ownPart.map((item) => (
              <li key={item.id} className="mt-1 [overflow-wrap:anywhere]">
                <strong>{item.causeLabel}.</strong> {item.note}{' '}
                <span className="text-muted">
                  F-{item.findingNumber}
                  {item.supplierName === null ? '' : `, ${item.supplierName}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Panel>
  )
}
