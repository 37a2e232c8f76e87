export { findFreePort } from './free-port.ts'
export { isAlive, readCommandLine, waitUntilGone } from './inspect-process.ts'
export { type PrepareDatabaseOptions, prepareDatabase } from './prepare-database.ts'
export { type EmbeddedServer, type StartServerOptions, SUPERUSER, startServer } from './start-server.ts'
