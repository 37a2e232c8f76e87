import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from 'vitest/config'

const folders = ['packages', 'apps']
  .flatMap((group) =>
    readdirSync(path.join(import.meta.dirname, group)).map((name) => path.join(group, name)),
  )
  .concat('scripts')
  .map((folder) => path.join(import.meta.dirname, folder))
  .filter((folder) => existsSync(path.join(folder, 'package.json')) || folder.endsWith('scripts'))

export default defineConfig({
  test: {
    // One PostgreSQL for the whole run; the packages' own configurations join it.
    globalSetup: ['packages/testing/src/database/global-setup.ts'],
    projects: folders.map((folder) =>
      existsSync(path.join(folder, 'vitest.config.ts'))
        ? folder
        : {
            root: folder,
            test: {
              name: path.basename(folder),
              include: ['**/*.test.{ts,tsx}'],
              exclude: ['**/node_modules/**', 'e2e/**'],
            },
          },
    ),
  },
})
