import { expect, test } from '@playwright/test'
import { findFaults } from '../support/find-faults.ts'
import { findSignIn } from '../support/product.ts'
import { signIn } from '../support/sign-in.ts'

test('a list of suppliers comes in by steps that pass axe, and goes out again', async ({ page }) => {
  await signIn(page, findSignIn(/Marigold/, 'owner'))
  const faults: string[] = []
  // A name of this run's own: nothing that an earlier run left behind is mistaken for it.
  const stamp = Date.now().toString(36)
  const packaging = `Crumb ${stamp} Packaging`
  const look = async (route: string) =>
    faults.push(...(await findFaults(page, { address: page.url(), route })))

  await page.goto('/marigold-and-finch/suppliers/import')
  await page.getByLabel('File').setInputFiles({
    name: 'suppliers.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      `Supplier name,What they do,Company number\n${packaging},Paper bags,\nÉclair Équipement ${stamp},Ovens,\n`,
    ),
  })
  await page.getByRole('button', { name: /upload|read|go on|continue/i }).click()
  await expect(page).toHaveURL(/suppliers\/import\/[0-9a-f-]{36}/)
  await look('/[org]/suppliers/import/[upload]')
  await page.getByRole('button', { name: 'Look at what would come in' }).click()
  await expect(page).toHaveURL(/preview/)
  await expect(page.getByText(packaging).first()).toBeVisible()
  await look('/[org]/suppliers/import/[upload]/preview')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page).toHaveURL(/suppliers\/imports\//)
  await look('/[org]/suppliers/imports/[id]')
  await page.getByRole('button', { name: 'Undo the import' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('was undone')
  await page.goto(`/marigold-and-finch/suppliers?q=${stamp}`)
  await expect(page.getByText(packaging)).toHaveCount(0)
  expect(faults).toEqual([])
})
