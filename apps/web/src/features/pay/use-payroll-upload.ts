'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { cancelPieces, sendInPieces, UploadInterrupted, UploadRefused } from './send-in-pieces.ts'

export type UploadState =
  | { readonly is: 'idle' }
  | { readonly is: 'sending'; readonly received: number; readonly bytes: number }
  | { readonly is: 'failed'; readonly message: string }

const INTERRUPTED =
  'The connection was lost. What has arrived is kept for a day: choose the same file and upload again, and it goes on from there.'
const OTHER = 'The file could not be sent. Try again.'

/** Sends a file piece by piece and goes on to its columns; what the server has is told as it says so itself. */
export function usePayrollUpload(action: string) {
  const [state, setState] = useState<UploadState>({ is: 'idle' })
  const stop = useRef<AbortController | null>(null)
  const router = useRouter()

  const send = async (file: File, target: { readonly supplierId: string; readonly siteId: string }) => {
    const controller = new AbortController()
    stop.current = controller
    setState({ is: 'sending', received: 0, bytes: file.size })
    try {
      const id = await sendInPieces({
        action,
        file,
        target,
        signal: controller.signal,
        onProgress: (received) => setState({ is: 'sending', received, bytes: file.size }),
      })
      router.push(`${action.replace(/\/upload$/, '')}/${id}/mapping`)
    } catch (error) {
      if (controller.signal.aborted) {
        await cancelPieces(action, file)
        setState({ is: 'idle' })
      } else if (error instanceof UploadRefused) setState({ is: 'failed', message: error.message })
      else setState({ is: 'failed', message: error instanceof UploadInterrupted ? INTERRUPTED : OTHER })
    }
  }
  return { state, send, cancel: () => stop.current?.abort() }
}
