'use client'

import { useSyncExternalStore } from 'react'
import { Button } from '../button.tsx'
import { cx } from '../cx.ts'
import { dismissToast, readToasts, subscribeToToasts, type ToastMessage } from './toast-store.ts'

export { dismissToast, showToast, type ToastMessage } from './toast-store.ts'

const none: readonly ToastMessage[] = []
const edges = { info: 'border-s-sun', success: 'border-s-met', error: 'border-s-below' } as const

/**
 * Where short messages appear, once per page. They are announced politely and stay until dismissed: nothing
 * that can be acted on disappears by itself.
 */
export function ToastRegion(props: { readonly label?: string; readonly dismissLabel?: string }) {
  const toasts = useSyncExternalStore(subscribeToToasts, readToasts, () => none)
  return (
    <section
      aria-label={props.label ?? 'Messages'}
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-4 z-50 grid justify-items-end gap-2 print:hidden"
    >
      {toasts.map((toast) => (
        <div
          key={toast.id}
          className={cx(
            'pointer-events-auto flex w-full max-w-md flex-wrap items-center gap-x-4 gap-y-1 rounded-e-control border border-s-4 border-line bg-surface py-2.5 ps-4 pe-2.5 shadow-float',
            edges[toast.tone],
          )}
        >
          <p className="min-w-0 flex-1">{toast.text}</p>
          {toast.action ? (
            <Button
              type="button"
              tone="quiet"
              size="small"
              onClick={() => {
                toast.action?.run()
                dismissToast(toast.id)
              }}
            >
              {toast.action.label}
            </Button>
          ) : null}
          <Button type="button" tone="secondary" size="small" onClick={() => dismissToast(toast.id)}>
            {props.dismissLabel ?? 'Dismiss'}
          </Button>
        </div>
      ))}
    </section>
  )
}
