import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'

const CANARIES = ['Zebedee-Quillfeather', 'QQ123456C', '07700900123', '1983-02-17']

/** 60 people at the London Living Wage, and one below both rates whose details must not leave the device. */
function payroll(): Buffer {
  const [name, niNumber, phone, born] = CANARIES
  const rows = [
    ['Staff no', 'NI number', 'Mobile', 'Date of birth', 'Hours worked', 'Basic pay'],
    [name, niNumber, phone, born, '124', '1500.00'],
    ...Array.from({ length: 60 }, (_, index) => [`W-${index}`, '', '', '1990-01-01', '100', '1480.00']),
  ]
  return Buffer.from(rows.map((row) => row.join(',')).join('\r\n'))
}

async function check(page: Page): Promise<void> {
  await page
    .getByLabel('Payroll file')
    .setInputFiles({ name: 'payroll.csv', mimeType: 'text/csv', buffer: payroll() })
  await expect(page.getByText('2. Which column is which?')).toBeVisible()
  await page.getByLabel('In Greater London').check()
  for (const [name, day] of [
    ['periodStart', '1'],
    ['periodEnd', '30'],
  ]) {
    await page.locator(`[name=${name}-day]`).fill(day ?? '')
    await page.locator(`[name=${name}-month]`).fill('9')
    await page.locator(`[name=${name}-year]`).fill('2026')
  }
  await page.getByRole('button', { name: 'Check this payroll' }).click()
  await expect(
    page.getByRole('heading', { name: '1 of 61 people was paid below the London Living Wage' }),
  ).toBeVisible()
  await expect(page.getByText(CANARIES[0] ?? '').first()).toBeVisible()
}

async function save(page: Page, button: string): Promise<Buffer> {
  const started = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  return readFile(await (await started).path())
}

test('a payroll is checked, saved and signed without a byte of it leaving the device', async ({ page }) => {
  await page.goto('/check')
  await expect(page.getByText('Ready. You may disconnect')).toBeVisible({ timeout: 30_000 })
  const sent: string[] = []
  page.on('request', (request) => {
    if (/^(blob|data):/.test(request.url())) return
    sent.push(
      `${request.method()} ${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`,
    )
  })
  page.on('websocket', (socket) => sent.push(`websocket ${socket.url()}`))

  await check(page)
  const pdf = await save(page, 'Save the report (PDF)')
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  const ods = await save(page, 'Save a spreadsheet (ODS)')
  expect(ods.subarray(30, 90).toString()).toContain('opendocument.spreadsheet')
  const csv = (await save(page, 'Save all lines (CSV)')).toString()
  expect(csv.trim().split('\r\n')).toHaveLength(62)
  await page.getByLabel('Name of your firm').fill('Brightside Cleaning Ltd')
  await page.getByLabel('Who signs, and as what').fill('Sam Okoro, payroll manager')
  const summary = (await save(page, 'Sign and save the summary')).toString()
  // One person of 61 is below: no number in it may tell so.
  expect(JSON.parse(summary)).toMatchObject({
    summary: { people: 61, livingWage: { fail: 'fewer_than_5', shortfall: null }, lines: 61 },
  })
  for (const canary of CANARIES) {
    expect(summary).not.toContain(canary)
    expect(sent.join('\n')).not.toContain(canary)
  }
  // Not a single request was made from choosing the file until everything was saved.
  expect(sent).toEqual([])
})

test('the check works with the network cut off once the page has loaded', async ({ page, context }) => {
  await page.goto('/check')
  await expect(page.getByText('Ready. You may disconnect')).toBeVisible({ timeout: 30_000 })
  await context.setOffline(true)
  await check(page)
  expect((await save(page, 'Save the report (PDF)')).length).toBeGreaterThan(5000)
  expect((await save(page, 'Save a spreadsheet (ODS)')).length).toBeGreaterThan(1000)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('the private check says plainly what it needs and what else there is', async ({ page }) => {
    await page.goto('/check')
    await expect(page.getByRole('heading', { name: 'This check needs JavaScript' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'create an account' })).toBeVisible()
  })
})
