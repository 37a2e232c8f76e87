import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { config } from './proxy.ts'

const app = path.join(import.meta.dirname, 'app')

/** Addresses that take files in, with a made-up name for each part that changes. */
async function listUploads(): Promise<string[]> {
  const files = await readdir(app, { recursive: true })
  const uploads: string[] = []
  for (const file of files) {
    if (path.basename(file) !== 'route.ts') continue
    if (!(await readFile(path.join(app, file), 'utf8')).includes('readUpload(')) continue
    const folder = path.dirname(file).split(path.sep).join('/')
    uploads.push(`/${folder.replace(/\[kind\]/g, 'timesheet').replace(/\[[^\]]+\]/g, 'some-name')}`)
  }
  return uploads
}

describe('what passes through the proxy, which cuts bodies off at 10 MB', () => {
  const [matcher] = config.matcher
  const passes = (address: string) => new RegExp(`^${matcher?.source}$`).test(address)

  it('is every page', () => {
    for (const address of ['/sign-in', '/northbank/suppliers', '/northbank/suppliers/1/own-statements'])
      expect(passes(address)).toBe(true)
  })

  it('is no address that takes files in', async () => {
    const uploads = await listUploads()
    expect(uploads.length).toBeGreaterThan(5)
    expect(uploads.filter(passes)).toEqual([])
  })
})
