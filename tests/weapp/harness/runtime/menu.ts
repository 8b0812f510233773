import { askSheet } from './overlays'
import { hasMethod } from './page'
import { unattended, type PageStack } from './page-stack'
import { addToFavorites, shareToChat, shareToTimeline } from './share'
import { pageConfig } from './theme'
import { pullDown } from './pull'

/** The ··· menu: what a page offers there depends on what its code defines. */
export async function openMenu(stack: PageStack): Promise<void> {
  const page = stack.top()
  const chat = hasMethod(page, 'onShareAppMessage') && page.shareMenu.chat
  const timeline = chat && hasMethod(page, 'onShareTimeline') && page.shareMenu.timeline
  const entries = [
    {
      label: '发送给朋友',
      testId: 'menu-share',
      disabled: !chat,
      run: () => unattended(shareToChat(page, 'menu'), 'share'),
    },
    { label: '分享到朋友圈', testId: 'menu-timeline', disabled: !timeline, run: () => shareToTimeline(page) },
    { label: '收藏', testId: 'menu-favorite', run: () => addToFavorites(page) },
  ]
  if (pageConfig(page.route).enablePullDownRefresh)
    entries.push({ label: '下拉刷新', testId: 'menu-refresh', run: () => pullDown(page) })
  entries[await askSheet(entries, 'menu')]?.run()
}
