import { SMTPServer } from 'smtp-server'

interface ReceivedMail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

export interface MailServer {
  readonly url: string
  readonly received: ReceivedMail[]
  readonly stop: () => Promise<void>
}

/** A real mail server on this machine that keeps what it takes. */
export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        // Soft line ends of quoted-printable.
        const text = Buffer.concat(chunks)
          .toString('utf8')
          .replaceAll(/=\r?\n/g, '')
        const to = session.envelope.rcptTo.map(({ address }) => address).join(',')
        received.push({ to, text, subject: /^Subject: (.*)$/m.exec(text)?.[1]?.trim() ?? '' })
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
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
