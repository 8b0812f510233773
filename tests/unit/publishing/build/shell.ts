/** The files of an H5 build that the drawing of pages needs. */
export const shellOfBuild = (): Record<string, string> => ({
  'index.html':
    '<!doctype html><html lang="zh-Hans"><head><meta name="description" content="shell"/><title>连载</title>' +
    '<script defer="defer" src="/js/app.1.js"></script><link href="/css/app.1.css" rel="stylesheet"></head>' +
    '<body><noscript><p>JavaScript</p></noscript><div id="app"></div></body></html>',
  'css/app.1.css': '.page{color:red}',
  '.screens.json': JSON.stringify({ app: ['css/app.1.css', 'js/app.1.js'] }),
})
