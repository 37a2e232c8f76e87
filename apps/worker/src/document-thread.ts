/** Entry of a thread that makes one document: takes what it says and the format, answers the file. */
import { parentPort, workerData } from 'node:worker_threads'
import { writeOds } from '@daylight/adapters/sheets'
import type { DocumentPrint } from '@daylight/application'
import type { DocumentFormat } from '@daylight/contracts'
import { createDocumentRenderer } from '@daylight/documents/documents'

const { print, format }: { readonly print: DocumentPrint; readonly format: DocumentFormat } = workerData
const { render } = createDocumentRenderer({ writeSheets: writeOds })
parentPort?.postMessage(await render(print, format))
