/**
 * The oldest base library (基础库) that the mini-program runs in: `root-portal`, in which sheets lie, came with 2.25.2
 * (developers.weixin.qq.com, root-portal). Set as the minimum in WeChat's console (基础库最低版本设置), WeChat itself asks
 * for an update; whoever comes below it all the same is told by `checkBaseLibrary`. What is younger is asked for before it
 * is called: ESLint's rule wechat/asked-first.
 */
export const MINIMUM = '2.25.2'
