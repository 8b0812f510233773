import path from 'node:path'
import type { Page } from '@playwright/test'
import sharp from 'sharp'

/** Keeps what the page shows as `<name>.png`. */
export const save = async (page: Page, name: string): Promise<void> => keep(await page.screenshot(), name)

/** Keeps a picture as `<name>.png`, three quarters of a screenshot's pixels and a palette: a few ten kilobytes each. */
export async function keep(picture: Buffer, name: string): Promise<void> {
  await sharp(picture)
    .resize({ width: 585 })
    .png({ palette: true, colours: 128, effort: 10 })
    .toFile(path.join(__dirname, `${name}.png`))
}
