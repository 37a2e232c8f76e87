import { defineConfig } from '@playwright/test'

// The product is started by `npm test -- e2e`, which tells through the environment where it is: see e2e/support/product.ts.
const browser = process.env['DAYLIGHT_BROWSER']
const args: string[] = JSON.parse(process.env['DAYLIGHT_BROWSER_ARGS'] ?? '[]')
const started: { readonly url?: string } = JSON.parse(process.env['DAYLIGHT_E2E'] ?? '{}')

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    ...(started.url ? { baseURL: started.url } : {}),
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: [...args, '--disable-background-networking', '--disable-component-update'],
    },
  },
})
