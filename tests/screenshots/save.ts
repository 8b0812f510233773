import path from 'node:path'
import type { Page } from '@playwright/test'
import sharp from 'sharp'

/** Keeps what the page shows as `<name>.png`, half the pixels and a palette: a few ten kilobytes each. */
export async function save(page: Page, name: string): Promise<void> {
  const shot = await page.screenshot()
  await sharp(shot)
    .resize({ width: 585 })
    .png({ palette: true, colours: 128, effort: 10 })
    .toFile(path.join(__dirname, `${name}.png`))
}
