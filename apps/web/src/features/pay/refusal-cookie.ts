import { z } from 'zod'

const schema = z.object({
  /** The address of the form names it, so that an old refusal is not shown again. */
  key: z.string(),
  message: z.string().max(1000),
  supplierId: z.string().max(40),
  siteId: z.string().max(40),
})
export type UploadRefusal = z.output<typeof schema>

/** Carries why a file was refused from the upload to the form's page; text for the sender alone. */
export const refusalCookie = {
  name: 'daylight-upload-refusal',
  write: (refusal: UploadRefusal): string => Buffer.from(JSON.stringify(refusal)).toString('base64url'),
  read: (text: string | undefined, key: string | undefined): UploadRefusal | null => {
    if (text === undefined || key === undefined) return null
    try {
      const parsed = schema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
      return parsed.success && parsed.data.key === key ? parsed.data : null
    } catch {
      return null
    }
  },
} as const
