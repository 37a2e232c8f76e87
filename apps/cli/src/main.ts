import { commands } from './commands/index.ts'
import { runCli } from './run-cli.ts'

const writeTo = (stream: NodeJS.WriteStream) => (text: string) =>
  new Promise<void>((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()))
  })

// A reader that stops early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})

process.exitCode = await runCli(process.argv.slice(2), commands, {
  stdin: process.stdin,
  out: writeTo(process.stdout),
  err: writeTo(process.stderr),
  today: () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date()),
})
