import { createServer } from 'node:net'

const FIRST_PORT = 3000
const PORTS_TO_TRY = 50

/** Why nothing can listen on that port of the loopback address; undefined when it is free. */
function tryPort(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error) => resolve('code' in error ? String(error.code) : error.message))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(undefined)))
  })
}

/** The port asked for, or the first free one from 3000. Throws a sentence when there is none. */
export async function choosePort(asked: number | undefined): Promise<number> {
  if (asked !== undefined) {
    const problem = await tryPort(asked)
    if (problem === undefined) return asked
    if (problem === 'EACCES') throw new Error(`This user may not open port ${asked}; choose one above 1023.`)
    if (problem === 'EADDRINUSE')
      throw new Error(`Port ${asked} is taken by another program; choose one with --port.`)
    throw new Error(`Port ${asked} cannot be opened: ${problem}.`)
  }
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TO_TRY; port += 1) {
    if ((await tryPort(port)) === undefined) return port
  }
  throw new Error(
    `Ports ${FIRST_PORT} to ${FIRST_PORT + PORTS_TO_TRY - 1} are all taken; choose one with --port.`,
  )
}
