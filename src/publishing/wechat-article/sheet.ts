/**
 * How an article looks in a public account: the reader's typography (`components/article/_blocks.scss`) in pixels, since
 * WeChat has no size of text to follow. By elements alone: a class would not be kept. Few words for what is many: with all
 * its styles an article may have no more than 20,000 characters.
 */
export const SHEET = `
section { color: #1f1d1a; font-size: 17px; line-height: 1.8; text-align: justify; }
p { margin: 0 0 1em; }
h2, h3, h4 { margin: 1.9em 0 0.75em; font-weight: bold; line-height: 1.45; text-align: left; }
h2 { font-size: 20px; }
h3 { font-size: 18px; }
h4 { font-size: 17px; }
figure { margin: 1.6em 0; }
img { width: 100%; }
figcaption { margin-top: 0.5em; color: #676055; font-size: 14px; line-height: 1.6; text-align: left; }
blockquote { margin: 1.4em 0; padding-left: 1em; border-left: 2px solid #a3352a; color: #57514a; }
ul, ol { margin: 1em 0; padding-left: 1.6em; }
li { margin-bottom: 0.4em; }
table { width: 100%; margin: 1.4em 0; border-top: 2px solid #1f1d1a; border-collapse: collapse; font-size: 15px; line-height: 1.6; text-align: left; }
th, td { padding: 0.5em 0.8em 0.5em 0; border-bottom: 1px solid #ded6c8; vertical-align: top; }
th { font-weight: bold; }
pre { margin: 1.4em 0; padding: 0.9em 1em; background-color: #efe9dd; font-size: 14px; line-height: 1.65; text-align: left; }
code { font-family: Menlo, Consolas, monospace; }
hr { width: 30%; margin: 2em auto; border: 0; border-top: 1px solid #ded6c8; }
sup, sub { font-size: 12px; line-height: 1; }
section section { margin-top: 2.2em; padding-top: 1em; border-top: 1px solid #ded6c8; color: #57514a; font-size: 14px; }
section section p { margin: 0 0 0.4em; }
`
