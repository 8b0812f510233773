/** Figures among Chinese: WebKit's own spacing draws them over each other, which no box of theirs tells. */
import { expect } from '@playwright/test'
import sharp from 'sharp'
import { test } from '../h5/reader-test'

test('figures beside ideographs are drawn as wide as they are alone', async ({ page }) => {
  await page.goto('/a/li-nan/')
  await expect(page.getByRole('article')).toBeVisible()
  const { clip, alone } = await page.evaluate(() => {
    const walker = document.createTreeWalker(
      document.querySelector('.article-body') ?? document,
      NodeFilter.SHOW_TEXT,
    )
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const found = /\p{Script=Han}(\d{3})\p{Script=Han}/u.exec(node.nodeValue ?? '')
      if (!found?.[1] || !node.parentElement) continue
      node.parentElement.scrollIntoView({ block: 'center' })
      const range = document.createRange()
      range.setStart(node, found.index + 1)
      range.setEnd(node, found.index + 4)
      const { x, y, width, height } = range.getBoundingClientRect()
      const pen = document.createElement('canvas').getContext('2d')
      if (!pen) break
      const { font } = getComputedStyle(node.parentElement)
      pen.font = font
      const { actualBoundingBoxLeft, actualBoundingBoxRight } = pen.measureText(found[1])
      return { clip: { x, y, width, height }, alone: actualBoundingBoxLeft + actualBoundingBoxRight }
    }
    throw new Error('no figures beside ideographs')
  })
  const { data, info } = await sharp(await page.screenshot({ clip }))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const paper = data[0] ?? 0
  const inked = [...data.entries()]
    .filter(([, value]) => Math.abs(value - paper) > 40)
    .map(([at]) => at % info.width)
  const drawn = ((Math.max(...inked) - Math.min(...inked) + 1) * clip.width) / info.width
  expect(Math.abs(drawn - alone), `${drawn} drawn, ${alone} alone`).toBeLessThan(1.5)
})
