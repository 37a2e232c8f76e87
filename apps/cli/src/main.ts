import { runCli } from './run-cli.ts'

const writeTo = (stream: NodeJS.WriteStream) => (text: string | Uint8Array) =>
  new Promise<void>((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()))
  })

// A reader that stops early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})

/** The check alone where it is called: to load the others takes longer than to check a small payroll. */
async function loadCommands(args: readonly string[]) {
  if (args[0] === 'pay' && args[1] === 'check') return [(await import('./commands/check-pay.ts')).checkPay]
  return (await import('./commands/index.ts')).commands
}

const args = process.argv.slice(2)
process.exitCode = await runCli(args, await loadCommands(args), {
  stdin: process.stdin,
  out: writeTo(process.stdout),
  err: writeTo(process.stderr),
  today: () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date()),
})
