/** What is harvested, and is no sentence of a command. */
export const NOT_SAID: readonly (string | RegExp)[] = [
  // HTML, styles, scripts, types of files, headers.
  /^(?:\{\})?<[a-z!?]/,
  /^(?:document\.|var |try\{)/,
  /^(?:text|public)[/,]/,
  'Bearer {}',
  // Forms of a bundle, for esbuild.
  /^(?:cjs|iife|esm)$/,
  // Names of things, listed in one text.
  /^(?:[\w:-]+ ){4,}[\w:-]+$/,
  'mtext semantics',
  'var ct',
  // What stands in the files of others, and what other programs say.
  'Table of Contents',
  'Intense Quote',
  'is not allowed',
  'long phrase',
  'Markdown',
  // Sources and journals.
  'title: {}',
  'process {}',
  // The name of a command.
  /^npm run [a-z]+ --$/,
  // A report for those who make this reader, and what no editor can do anything about.
  'While {} was at hand',
  '{} · Node {} · {} {}',
  'command: {}',
  'at: {}',
  '(no file)',
  'caused by: {}',
  'Internal: no block is called {}',
  'Nobody has asked for {}',
  'postings: {} is not from {} to {}',
  'The series {} comes after the index',
  'A topic has no rows that are only named',
]
