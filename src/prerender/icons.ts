/** The site's icon in the forms that browsers and phones ask for, and the manifest that names them. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { wordsIn } from '../words'

const SOURCE = path.join(__dirname, '../icon.svg')
/** Drawn sharp at any size. */
const DENSITY = 1200
/** Where the system cuts the corners itself: to the edge, in the icon's own red. */
const RED = '#b23a2e'

/** @returns name below the output folder and content of each file */
export async function iconFiles(): Promise<[name: string, content: string | Uint8Array][]> {
  const svg = await readFile(SOURCE)
  const png = (size: number) => sharp(svg, { density: DENSITY }).resize(size).png()
  return [
    ['favicon.ico', icoOf(await png(32).toBuffer(), 32)],
    ['touch-icon.png', await png(180).flatten({ background: RED }).toBuffer()],
    ['icon-192.png', await png(192).toBuffer()],
    ['icon-512.png', await png(512).toBuffer()],
    ['app.webmanifest', JSON.stringify(manifest())],
  ]
}

/** An icon file that holds one PNG: https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10) */
function icoOf(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22)
  head.writeUInt16LE(1, 2) // an icon
  head.writeUInt16LE(1, 4) // one picture
  head.writeUInt8(size, 6)
  head.writeUInt8(size, 7)
  head.writeUInt16LE(1, 10) // planes
  head.writeUInt16LE(32, 12) // bits a pixel
  head.writeUInt32LE(png.length, 14)
  head.writeUInt32LE(head.length, 18) // where it begins
  return Buffer.concat([head, png])
}

/** https://www.w3.org/TR/appmanifest/ */
function manifest(): object {
  const { appName, appMotto } = wordsIn('zh-Hans')
  const icon = (size: number) => ({
    src: `/icon-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose: 'any',
  })
  return {
    name: appName,
    short_name: appName,
    description: appMotto,
    lang: 'zh-Hans',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#f8f5ef',
    theme_color: '#f8f5ef',
    icons: [icon(192), icon(512)],
  }
}
