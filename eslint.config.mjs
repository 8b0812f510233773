import js from '@eslint/js'
import { createNodeResolver, importX } from 'eslint-plugin-import-x'
import reactHooks from 'eslint-plugin-react-hooks'
import redos from 'eslint-plugin-redos'
import globals from 'globals'
import tseslint from 'typescript-eslint'
import { askedFirst } from './config/lint/asked-first.mjs'
import { ownKeys } from './config/lint/own-keys.mjs'

/** What ships to readers, from below: a room may reach into those before it, never into those after it. */
const APP_ROOMS = [
  'model',
  'words',
  'script',
  'primitives',
  'share',
  'store',
  'device',
  'state',
  'data',
  'components',
  'pages',
]
/** Rooms that run elsewhere, or in the place of the app; what they may reach into. */
const OTHER_ROOMS = {
  'command-line': [],
  publishing: ['command-line', 'model', 'script'],
  signing: ['command-line', 'model'],
  worker: ['model'],
  plain: ['model', 'words', 'share', 'state'],
  desk: ['command-line', 'model', 'words', 'script', 'share', 'state', 'publishing'],
}
/** Rooms that put all of the app together. */
const ON_TOP = ['start', 'prerender', 'ahead']
const ALL_ROOMS = [...APP_ROOMS, ...Object.keys(OTHER_ROOMS), ...ON_TOP]

/** Whoever talks with the service worker has its names from it. */
const SPEAKS_TO = { data: ['worker'] }

const openTo = room => [
  ...(OTHER_ROOMS[room] ?? APP_ROOMS.slice(0, APP_ROOMS.indexOf(room))),
  ...(SPEAKS_TO[room] ?? []),
  room,
]

const zones = [
  ...[...APP_ROOMS, ...Object.keys(OTHER_ROOMS)].map(room => ({
    target: `./src/${room}`,
    from: ALL_ROOMS.filter(other => !openTo(room).includes(other)).map(other => `./src/${other}`),
    message: `src/${room} knows nothing of that room.`,
  })),
  {
    target: './src',
    from: ['./config', './tests'],
    message: 'The app does not know how it is built and tested.',
  },
]

/** All of the preset, the compiler's rules too; none is a mere warning. */
const reactHooksRules = Object.fromEntries(
  Object.keys(reactHooks.configs['recommended-latest'].rules).map(rule => [rule, 'error']),
)

/** Rooms that run in Node only; everything else in src/ ships to readers. */
const NODE_ROOMS = ['src/publishing/**', 'src/signing/**', 'src/prerender/**', 'src/desk/server/**']

/** Like the H5 build: `./Heading` is Heading.h5.tsx, and for the mini-program's own files the .weapp one. */
const extensions = ['.h5.tsx', '.h5.ts', '.weapp.tsx', '.weapp.ts', '.tsx', '.ts', '.mjs', '.js', '.json']

/** Keeps files of `suffixes` out of reach: a shared file names neither face, and one face never the other. */
const closedFaces = suffixes => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        { regex: `\\.(?:${suffixes})$`, message: 'Leave the suffix away: each build finds its own face.' },
      ],
    },
  ],
})

export default tseslint.config(
  {
    ignores: [
      'dist/',
      '.cache/',
      'coverage/',
      'test-results/',
      'playwright-report/',
      'src/content/',
      'tests/fixtures/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    plugins: { 'import-x': importX },
    settings: {
      // Without these it reads no TypeScript, and finds no cycle.
      'import-x/extensions': ['.ts', '.tsx', '.mjs', '.js'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [createNodeResolver({ extensions })],
      // A whole PostgreSQL in one file is too much for the parser.
      'import-x/ignore': ['@electric-sql/pglite/'],
    },
    rules: {
      'import-x/first': 'error',
      // What is imported when it is asked for finds all others loaded.
      'import-x/no-cycle': ['error', { ignoreExternal: true, allowUnsafeDynamicCyclicDependency: true }],
      'import-x/no-duplicates': 'error',
      'import-x/no-extraneous-dependencies': 'error',
      'import-x/no-mutable-exports': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-self-import': 'error',
      eqeqeq: 'error',
      // Full-width spaces are part of the language that this app sets.
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipTemplates: true, skipRegExps: true, skipComments: true, skipJSXText: true },
      ],
      'object-shorthand': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // `return refuse(response, 404)` in a function that returns nothing reads well.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      // Spreading a string gives its code points, which is what is meant with text like 𠮷.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Asks for the `!` that no-non-null-assertion forbids.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // A parameter that only the other face of a module uses is named with a leading underscore.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNever: true, allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Taro's and Node's own types do not say which of their methods do without `this`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // What ships and what publishes meets words of others; a test's tables hold its own.
    files: ['src/**/*.{ts,tsx}', 'config/**/*.ts'],
    plugins: { own: { rules: { keys: ownKeys } } },
    rules: { 'own/keys': 'error' },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: [...NODE_ROOMS, 'src/**/*.h5.{ts,tsx}'],
    plugins: { wechat: { rules: { 'asked-first': askedFirst } } },
    rules: { 'wechat/asked-first': 'error' },
  },
  {
    files: ['src/**/*.weapp.{ts,tsx}'],
    languageOptions: { parserOptions: { project: './config/tsconfig.weapp.json' } },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: NODE_ROOMS,
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'import-x/no-extraneous-dependencies': ['error', { devDependencies: false }],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'An article is blocks, not HTML.',
        },
        {
          selector: "UnaryExpression[operator='void'] > CallExpression[callee.object.name='Taro']",
          message: 'WeChat may refuse it: quietly(…), or a catch that says what then.',
        },
        {
          selector: "MemberExpression[property.name='TARO_ENV']",
          message: 'A difference between the platforms lives in files named *.h5.ts and *.weapp.ts.',
        },
      ],
      ...reactHooksRules,
      ...closedFaces('h5|weapp'),
    },
  },
  {
    // An editor's browser, which has no WeChat, out of packages that no reader loads.
    files: ['src/desk/page/**'],
    rules: { 'import-x/no-extraneous-dependencies': ['error', { devDependencies: true }] },
  },
  {
    // Names and titles of others are among what commands say.
    files: [...NODE_ROOMS, 'config/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "CallExpression[callee.property.name='write'][callee.object.property.name=/^std(?:out|err)$/]",
          message:
            'A terminal obeys what others may have written: say() or warn() of src/command-line/terminal.ts.',
        },
      ],
    },
  },
  {
    files: ['src/worker/**'],
    languageOptions: { parserOptions: { project: './config/tsconfig.worker.json' } },
  },
  {
    // What meets text, addresses and files from outside takes time that grows with their length and no faster.
    files: ['src/**/*.{ts,tsx}', 'config/serve/**/*.ts'],
    ignores: ['src/prerender/**'],
    plugins: { redos },
    rules: {
      // Where it has to guess it guesses the same way each time.
      'redos/no-vulnerable': ['error', { timeout: 60_000, cache: true, randomSeed: 1 }],
    },
  },
  {
    // Taro reads these in Node, where there is one face.
    files: ['src/**/*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['src/**/*.h5.{ts,tsx}'], rules: closedFaces('weapp') },
  { files: ['src/**/*.weapp.{ts,tsx}'], rules: closedFaces('h5') },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: globals.node } },
  { files: ['**/*.js'], languageOptions: { sourceType: 'commonjs' } },
  {
    files: ['config/stubs/*.js', 'tests/bench/*.js', 'tests/engines/webkit/*.js'],
    languageOptions: { sourceType: 'module', globals: globals.browser },
  },
)
