import { ensureTemplate } from './template-database.ts'
import { startTestCluster } from './test-cluster.ts'

/**
 * Vitest's globalSetup: one cluster for the whole run, with the template built. When DAYLIGHT_TEST_PG names a cluster
 * already (another project of this run started it, or the caller did), that one is used and left alone.
 */
export default async function setUpDatabase(): Promise<(() => Promise<void>) | undefined> {
  if (process.env['DAYLIGHT_TEST_PG'] !== undefined) return undefined
  const cluster = await startTestCluster()
  process.env['DAYLIGHT_TEST_PG'] = cluster.url
  try {
    await ensureTemplate(cluster.url)
  } catch (error) {
    await cluster.stop()
    throw error
  }
  return async () => {
    delete process.env['DAYLIGHT_TEST_PG']
    await cluster.stop()
  }
}
