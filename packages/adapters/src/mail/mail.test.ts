import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterEach, describe, expect, it } from 'vitest'
import { createMailer } from './create-mailer.ts'
import { createFolderMailer, listMessages, readMessage } from './folder-mailer.ts'
import { createSmtpMailer } from './smtp-mailer.ts'

const message = {
  to: 'ana@example.org',
  subject: 'Choose a new password – Daylight',
  text: 'Hello Ana,\n\nhttps://daylight.example.org/reset-password/abc.def',
  html: '<p>Hello Ana,</p>',
}

const cleanUps: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp()
})

interface Received {
  readonly from: string
  readonly to: readonly string[]
  readonly data: string
}

async function startServer(
  options: { refuse?: boolean } = {},
): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) => {
      if (options.refuse) done(new Error('550 No such mailbox'))
      else done()
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map((recipient) => recipient.address),
          data: Buffer.concat(chunks).toString('utf8'),
        })
        done()
      })
    },
  })
  const port = await new Promise<number>((resolve) => {
    const listener = server.listen(0, '127.0.0.1', () => {
      const address = listener.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  cleanUps.push(() => new Promise((resolve) => server.close(() => resolve())))
  return { url: `smtp://127.0.0.1:${port}`, received }
}

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'daylight-mail-'))
  cleanUps.push(() => rm(folder, { recursive: true, force: true }))
  return folder
}

describe('mail by SMTP', () => {
  it('arrives at a real server with both parts, the sender and one recipient', async () => {
    const { url, received } = await startServer()
    const mailer = createSmtpMailer({ url, from: 'Daylight <no-reply@daylight.example.org>' })
    await mailer.send(message)
    mailer.close()
    expect(received).toHaveLength(1)
    const [mail] = received
    expect(mail?.from).toBe('no-reply@daylight.example.org')
    expect(mail?.to).toEqual(['ana@example.org'])
    expect(mail?.data).toContain('text/plain')
    expect(mail?.data).toContain('text/html')
    expect(mail?.data).toContain('Auto-Submitted: auto-generated')
  })

  it('brings a file along, as it is', async () => {
    const { url, received } = await startServer()
    const mailer = createSmtpMailer({ url, from: 'no-reply@daylight.example.org' })
    const content = new TextEncoder().encode('%PDF-1.7 hello')
    await mailer.send({
      ...message,
      attachments: [{ fileName: 'plan.pdf', mediaType: 'application/pdf', content }],
    })
    mailer.close()
    expect(received[0]?.data).toContain('filename=plan.pdf')
    expect(received[0]?.data).toContain(Buffer.from(content).toString('base64'))
  })

  it('does not let an address name a second recipient', async () => {
    const { url, received } = await startServer()
    const mailer = createSmtpMailer({ url, from: 'no-reply@daylight.example.org' })
    await mailer.send({ ...message, to: 'ana@example.org, eve@example.org' }).catch(() => undefined)
    mailer.close()
    expect(received.flatMap((mail) => mail.to)).not.toContain('eve@example.org')
  })

  it('fails when the server refuses, so that the job is tried again', async () => {
    const { url } = await startServer({ refuse: true })
    const mailer = createSmtpMailer({ url, from: 'no-reply@daylight.example.org' })
    await expect(mailer.send(message)).rejects.toThrow('No such mailbox')
    mailer.close()
  })
})

describe('mail into a folder', () => {
  it('lists the newest first and reads one by its id', async () => {
    const folder = path.join(await makeFolder(), 'mail')
    const mailer = createFolderMailer({ folder })
    const file = { fileName: 'plan.pdf', mediaType: 'application/pdf' }
    const content = new TextEncoder().encode('%PDF-1.7 hello')
    await mailer.send(message)
    await mailer.send({ ...message, subject: 'Second', attachments: [{ ...file, content }] })
    const list = await listMessages(folder)
    expect(list.map((stored) => stored.subject)).toEqual(['Second', message.subject])
    expect(await readMessage(folder, list[1]!.id)).toMatchObject(message)
    expect((await readMessage(folder, list[0]!.id))?.attachments).toEqual([
      { ...file, base64: Buffer.from(content).toString('base64') },
    ])
    expect((await readdir(folder)).every((name) => name.endsWith('.json'))).toBe(true)
  })

  it('reads nothing outside the folder and nothing that is not a message', async () => {
    const outside = await makeFolder()
    const folder = path.join(outside, 'mail')
    await mkdir(folder)
    await writeFile(
      path.join(outside, 'secret.json'),
      JSON.stringify({ id: 'secret', sentAt: '', ...message }),
    )
    const other = '00000000-0000-7000-8000-000000000000'
    await writeFile(path.join(folder, `${other}.json`), '{"id":1}')
    expect(await readMessage(folder, '../secret')).toBeNull()
    expect(await readMessage(folder, other)).toBeNull()
    expect(await listMessages(folder)).toEqual([])
    expect(await listMessages(path.join(folder, 'absent'))).toEqual([])
  })
})

describe('which way mail goes', () => {
  it('is SMTP when configured, else the folder, and never nowhere', async () => {
    const { url, received } = await startServer()
    const folder = await makeFolder()
    await createMailer({ smtpUrl: url, folder, from: 'a@example.org' }).send(message)
    expect(received).toHaveLength(1)
    expect(await listMessages(folder)).toEqual([])
    await createMailer({ folder, from: 'a@example.org' }).send(message)
    expect(await listMessages(folder)).toHaveLength(1)
    expect(() => createMailer({ from: 'a@example.org' })).toThrow('SMTP_URL')
  })
})
