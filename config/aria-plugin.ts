/**
 * Taro's mini-program templates have no `aria-*` attributes, so screen readers in WeChat would hear nothing of
 * what a screen says about itself. This plugin puts them back: into the templates when building, and into the
 * list of known attributes at run time (`aria-runtime.ts`).
 */
import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import ariaAttributes from './aria-attributes.json'

/** What this plugin changes of Taro's mini-program platform. */
interface MiniPlatform {
  runtimePath: string | string[]
  template: { mergeComponents: (ctx: IPluginContext, patch: Record<string, Record<string, string>>) => void }
}

export default (ctx: IPluginContext): void => {
  if (process.env.TARO_ENV === 'h5') return
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      const own = path.join(__dirname, 'aria-runtime.ts')
      platform.runtimePath = [platform.runtimePath, own].flat()
      platform.template.mergeComponents(ctx, ariaAttributes)
    },
  })
}
