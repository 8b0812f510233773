import path from 'node:path'
import type { Page } from '@playwright/test'
import { keepPicture } from '../pictures'

/** Keeps what the page shows as `<name>.png`. */
export const save = async (page: Page, name: string): Promise<void> => keep(await page.screenshot(), name)

/** Keeps a picture as `<name>.png`, three quarters of a screenshot's pixels. */
export const keep = (picture: Buffer, name: string): Promise<void> =>
  keepPicture(picture, path.join(__dirname, `${name}.png`), { width: 585, colours: 128 })
