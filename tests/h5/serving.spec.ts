import { expect, test } from '@playwright/test'

/** Under the policy that the server sends, which a real host should send too. */
for (const address of ['/', '/a/li-nan/', '/hant-tw/a/li-nan/', '/a/nobody-wrote-this/']) {
  test(`${address} draws without a script, style or picture refused`, async ({ page }) => {
    const complaints: string[] = []
    page.on('console', message => {
      if (/Content.Security.Policy|Permissions.Policy/i.test(message.text())) complaints.push(message.text())
    })
    page.on('pageerror', error => complaints.push(String(error)))

    await page.goto(address)
    await expect(page.getByRole('heading').first()).toBeVisible()
    expect(complaints).toEqual([])
  })
}
