import { View } from '@tarojs/components'

/** As on H5. WeChat draws no inline SVG: the path becomes a mask, filled with the colour of the text around it. */
export function Icon({ path }: { path: string }) {
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'><path fill-rule='evenodd' d='${path}'/></svg>`
  const mask = `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
  return <View className="icon icon-mask" style={{ maskImage: mask, WebkitMaskImage: mask }} ariaHidden />
}
