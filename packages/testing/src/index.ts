export { createTestApp, type TestApp } from './app/create-test-app.ts'
export { createTestDatabase, type TestDatabase } from './database/index.ts'
export { answerPrompts } from './factories/answer-prompts.ts'
export {
  createMember,
  createOrganisation,
  MEMBER_PASSWORD,
  type TestOrganisation,
} from './factories/create-organisation.ts'
