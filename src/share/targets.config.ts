/**
 * Which targets a reader is offered, and in which order: yours to change. Take a target out, or move it. Names shown
 * to readers are kept with the interface's other words.
 */
import type { TargetsConfig } from './targets'

export const targetsConfig: TargetsConfig = {
  /** On the site, by the script of what is read. */
  site: {
    'zh-Hans': [
      'system',
      'wechat',
      'weibo',
      'qq',
      'qzone',
      'douban',
      'copy',
      'poster',
      'email',
      'line',
      'facebook',
      'x',
      'telegram',
      'whatsapp',
    ],
    'zh-Hant-TW': [
      'system',
      'line',
      'facebook',
      'x',
      'telegram',
      'whatsapp',
      'copy',
      'poster',
      'email',
      'wechat',
      'weibo',
      'qq',
      'qzone',
      'douban',
    ],
    'zh-Hant-HK': [
      'system',
      'whatsapp',
      'facebook',
      'line',
      'x',
      'telegram',
      'copy',
      'poster',
      'email',
      'wechat',
      'weibo',
      'qq',
      'qzone',
      'douban',
    ],
  },
  /**
   * What must hold for a target to be shown; one without a line always is. WeChat's browser opens no other app and no
   * page of Facebook or X. What `wechat` shows in the browsers of QQ and Weibo would be a code of their own screen.
   */
  conditions: {
    system: ['system-share'],
    poster: ['poster'],
    wechat: ['scannable'],
    line: ['outside-wechat'],
    facebook: ['outside-wechat'],
    x: ['outside-wechat'],
    telegram: ['outside-wechat'],
    whatsapp: ['outside-wechat'],
    email: ['outside-wechat'],
  },
  miniProgram: ['chat', 'moments', 'favorite', 'copy', 'poster'],
}
