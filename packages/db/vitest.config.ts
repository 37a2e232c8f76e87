import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { globalSetup: ['../testing/src/database/global-setup.ts'] } })
