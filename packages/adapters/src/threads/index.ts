/** Threads that work on pieces of one thing, for large files. Node only. */
export { isOutOfMemory, openThreads, type WorkThreads } from './open-threads.ts'
export { serveThread } from './serve-thread.ts'
