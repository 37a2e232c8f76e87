import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { EmailMessage, Mailer } from '@daylight/application'
import { uuidV7 } from '../system/uuid-v7.ts'

export interface StoredMessage extends Omit<EmailMessage, 'attachments'> {
  readonly id: string
  /** ISO 8601. */
  readonly sentAt: string
  readonly attachments?: readonly {
    readonly fileName: string
    readonly mediaType: string
    readonly base64: string
  }[]
}

const NAME = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.json$/

/** Writes each message into a folder instead of sending it: for the demo and for development only. */
export function createFolderMailer(options: { readonly folder: string }): Mailer {
  return {
    send: async ({ attachments, ...message }) => {
      await mkdir(options.folder, { recursive: true, mode: 0o700 })
      const id = uuidV7()
      const stored: StoredMessage = {
        id,
        sentAt: new Date().toISOString(),
        ...message,
        ...(attachments && {
          attachments: attachments.map(({ content, ...file }) => ({
            ...file,
            base64: Buffer.from(content).toString('base64'),
          })),
        }),
      }
      const unfinished = path.join(options.folder, `${id}.part`)
      await writeFile(unfinished, JSON.stringify(stored, null, 2), { mode: 0o600 })
      await rename(unfinished, path.join(options.folder, `${id}.json`))
    },
  }
}

/** The newest first. */
export async function listMessages(folder: string, limit = 100): Promise<readonly StoredMessage[]> {
  let names: readonly string[]
  try {
    names = await readdir(folder)
  } catch {
    return []
  }
  const ids = names.flatMap((name) => NAME.exec(name)?.[1] ?? [])
  const newest = ids.sort().reverse().slice(0, limit)
  const messages = await Promise.all(newest.map((id) => readMessage(folder, id)))
  return messages.filter((message) => message !== null)
}

export async function readMessage(folder: string, id: string): Promise<StoredMessage | null> {
  if (!NAME.test(`${id}.json`)) return null
  try {
    const stored: unknown = JSON.parse(await readFile(path.join(folder, `${id}.json`), 'utf8'))
    return isStoredMessage(stored) ? stored : null
  } catch {
    return null
  }
}

function isStoredMessage(value: unknown): value is StoredMessage {
  if (typeof value !== 'object' || value === null) return false
  const fields = new Map<string, unknown>(Object.entries(value))
  const texts = ['id', 'sentAt', 'to', 'subject', 'text', 'html']
  return (
    texts.every((field) => typeof fields.get(field) === 'string') && areAttachments(fields.get('attachments'))
  )
}

function areAttachments(value: unknown): boolean {
  if (value === undefined) return true
  return (
    Array.isArray(value) &&
    value.every((item: unknown) => {
      if (typeof item !== 'object' || item === null) return false
      const file = new Map<string, unknown>(Object.entries(item))
      return ['fileName', 'mediaType', 'base64'].every((field) => typeof file.get(field) === 'string')
    })
  )
}
