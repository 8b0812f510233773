/** What is said where an article is renamed, moved or withdrawn. */
import type { Catalog } from './translator'

export const places: Catalog = {
  'There are an article and a series "{}"': '有一篇文章和一个专栏都叫“{1}”',
  'Say which: {}/{}, or {}/': '写清是哪一个：{1}/{2}，还是 {3}/',
  'There is neither an article nor a series "{}"': '没有叫“{1}”的文章或专栏',
  'There is no article "{}" in any series': '哪个专栏里都没有文章“{1}”',
  'Check the id: it is the name of the file or of the folder, and stands in the address':
    '看一看它的名字：就是文件或文件夹的名字，也写在地址里',
  'Check the id: it is the name of the file, and stands in the address':
    '看一看它的名字：就是文件的名字，也写在地址里',
  'The id "{}" is that of {}, or was': '“{1}”是 {2} 现在或以前的名字',
  'Choose another: an id is given once, and links lead by it': '换一个：一个名字只给一次，旧链接靠它找到文章',
  'There is no such picture: {}': '没有这张图：{1}',
  'Put it into images/ first, or write ![…]() for a picture that is missing':
    '先放进 images/，或者写 ![…]()，表示图还没到',
  'Move it away: ids are addresses, and are given once': '把它移走：名字就是地址，只给一次',
}
