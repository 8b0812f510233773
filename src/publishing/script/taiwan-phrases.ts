import TWPhrases from 'opencc-js/dict/TWPhrases'
import { entries } from './phrases'
import { toRegion } from './regions'
import type { Word } from './segment'
import { wordBorders } from './word-borders'

const PHRASES: ReadonlyMap<string, string> = new Map(entries(TWPhrases))
const LONGEST = Math.max(...[...PHRASES.keys()].map(key => key.length))

/** Words of computing that are everyday words too, in OpenCC's standard of traditional characters. */
const EVERYDAY = new Set(
  (
    '程序 文件 頭文件 社區 高級 低級 對象 循環 全局 局部 支持 支持者 消息 打開 保存 添加 刷新 發佈 發送 激活 窗口 端口 指針 ' +
    '實例 參數 接口 屏蔽 優化 權限 交互 查找 查看 搜索 導入 導出 創建 加載 文檔 主板 串行 映射 組件 集成 性能 用戶 ' +
    '地址 界面 模塊 掛斷 禁用 分區 截取 拋出 嵌套 插件 登錄 溢出 元素 卸載 兼容 內置 外置 前綴 後綴 採樣 字段 仿真'
  ).split(' '),
)

/** What a text about computing cannot do without, simplified or traditional. */
const COMPUTING =
  /[软軟][件體体]|硬件|硬體|程序[员員]|程式|[编編]程|代[码碼]|服[务務]器|伺服器|[数數][据據][库庫]|[计計]算[机機]|[电電][脑腦]|互[联聯][网網]|算法|函[数數]|[变變]量|字符|操作系[统統]|鼠[标標]|硬[盘盤]|[内內]存|像素|字[节節]|[浏瀏][览覽]器|[编編][译譯]|[调調][试試用]|[线線]程|[异異]步|默[认認]|[设設]置|缺省|[复複][选選]|客[户戶]端|[网網][页頁]|点击|點擊|下[载載]|上[传傳]|文件[夹夾名]|[脚腳]本|命令行|[宏]|[A-Za-z]{2}/

/** Whether a phrase may be taken in a text: everyday words only where the text is about computing, or is the word. */
const isAllowed = (phrase: string, text: string): boolean =>
  !EVERYDAY.has(phrase) || COMPUTING.test(text) || text.replace(/[^\p{Script=Han}]/gu, '') === phrase

/**
 * Puts Taiwan's words for the mainland's (軟件 → 軟體) and Taiwan's characters. A phrase is made of whole words, or heads one
 * (`mayStand`): 丘比特 holds no 比特.
 * @param words the words of the simplified text
 * @param text the same text in OpenCC's standard of traditional characters
 */
export const toTaiwanPhrases = (words: readonly Word[], text: string): string => {
  const chars = [...text]
  const borders = wordBorders(words)
  const phraseAt = (at: number): { length: number; becomes: string } | undefined => {
    for (let length = Math.min(LONGEST, chars.length - at); length > 0; length -= 1) {
      const phrase = chars.slice(at, at + length).join('')
      const becomes = PHRASES.get(phrase)
      if (becomes !== undefined && isAllowed(phrase, text) && borders.mayStand(at, at + length))
        return { length, becomes }
    }
    return undefined
  }
  let out = ''
  let plain = ''
  for (let at = 0; at < chars.length;) {
    const phrase = phraseAt(at)
    if (phrase) {
      out += toRegion(plain, 'zh-Hant-TW') + phrase.becomes
      plain = ''
    } else plain += chars[at] ?? ''
    at += phrase?.length ?? 1
  }
  return out + toRegion(plain, 'zh-Hant-TW')
}
