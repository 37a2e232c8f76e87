export { createTestDatabase, type TestDatabase } from './create-test-database.ts'
export { startTestCluster, type TestCluster } from './test-cluster.ts'
