import { Notice } from '@daylight/ui'
import type { EditedSince } from './supplier-form-state.ts'

/** What somebody else saved meanwhile; what was typed here stands in the fields below. */
export function OthersChanges({ editedSince }: { readonly editedSince: EditedSince }) {
  return (
    <div className="mb-6 max-w-2xl">
      <Notice tone="warning" title={`${editedSince.by} saved these changes while you were editing.`}>
        <ul className="mt-2 grid list-disc gap-1 ps-5">
          {editedSince.changes.map((change) => (
            <li key={change.label}>
              {change.label}: {change.from || 'nothing'} → <strong>{change.to || 'nothing'}</strong>
            </li>
          ))}
        </ul>
        <p className="mt-2">Your own entries are below. Saving puts them in place of what is stored.</p>
      </Notice>
    </div>
  )
}
