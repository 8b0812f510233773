/** What the desk adds to the words of the commands. */
import type { Catalog } from './translator'

export const desk: Catalog = {
  'There is no such article': '没有这篇文章',
  'Go back to the list': '回到列表',
  'There is no such article: it has been renamed, moved or removed': '这篇文章不在了：改了名、搬走了或删掉了',
  'Go back to the list; what you have written stays in this window': '回到列表；写好的还留在这个窗口里',
  'Reload the page of the desk, and try again': '刷新编辑台，再试一次',
  'Reload the page of the desk, and drop them again': '刷新编辑台，再拖一次',
  'is no row of overrides': '不是 overrides 里能写的一条',
  'Publishing was broken off': '发布中断了',
  'Nobody has said where to publish to': '还没有指定发布到哪里',
  'Begin the desk with the options of the publish command: npm run desk -- --out FOLDER --site ADDRESS':
    '启动编辑台时加上发布的选项：npm run desk -- --out 文件夹 --site 网址',
  'The picture cannot be taken: {}': '这张图收不下：{1~}',
  'Save it again as PNG or JPEG': '重新存成 PNG 或 JPEG',
  'Write, correct and publish in the browser': '在浏览器里写稿、改稿、发布',
  'Port on this computer': '本机的端口',
  'What publishing keeps in mind': '发布时记下的东西放在哪里',
  'Name the folder by --content': '文件夹用 --content 指定',
  'Putting the page together …': '正在准备页面……',
  'The desk is at {} – Ctrl-C stops it': '编辑台在 {1}，按 Ctrl-C 结束',
  'The desk cannot be served here: {}': '编辑台在这里打不开：{1}',
}
