/** The desk as a Hono app. */
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import { lastResort } from '../../command-line/last-resort'
import { systemProblem } from '../../publishing/disk/system-error'
import { PublishingError, type Problem } from '../../publishing/errors'
import type { Failed } from '../protocol'
import type { PageFile } from './bundle'
import { guard } from './guard'
import type { Reader } from './preview'
import type { PublishTo } from './publisher'
import { routes } from './routes'

/** What all routes work upon. */
export interface Desk {
  /** Content root. */
  content: string
  /** What publishing keeps in mind, and which folder was published to last. */
  cache: string
  /** Where publishing goes. */
  publishTo: PublishTo
  /** The app that readers have. */
  reader: Reader
}

export interface DeskApp extends Desk {
  /** What a write has to bring along. */
  token: string
  /** The page's files, by name. */
  files: ReadonlyMap<string, PageFile>
}

/** The reader of what is not published has a port of its own. */
const PREVIEWS = 'http://127.0.0.1:*'

/** Bytes of the largest manuscript, or picture, that may come in at once. */
const MOST_BYTES = 256 * 1024 * 1024

/**
 * The app: `/` is the page, below `api/` are the routes. What fails is answered with 422 and the problems in the words of
 * the functions that met them; what nobody has foreseen with 500.
 */
export function createDesk({ token, files, ...desk }: DeskApp): Hono {
  const app = new Hono()
  app.use(guard(token))
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        // The editor places its widgets by styles.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:', PREVIEWS],
        frameSrc: [PREVIEWS],
        mediaSrc: ['https:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'self'"],
      },
      referrerPolicy: 'no-referrer',
      strictTransportSecurity: false,
    }),
  )
  app.use(bodyLimit({ maxSize: MOST_BYTES }))
  app.use(async ({ header }, next) => {
    await next()
    header('Cache-Control', 'no-store')
  })
  app.get('/', context => context.html(htmlOf(token)))
  for (const [name, { type, bytes }] of files)
    app.get(`/${name}`, context => context.body(Uint8Array.from(bytes).buffer, 200, { 'Content-Type': type }))
  for (const route of routes) app.route('/api', route(desk))
  app.onError((error, context) => {
    const problems = problemsOf(error)
    return problems
      ? context.json({ problems } satisfies Failed, 422)
      : context.json({ problems: [{ file: '', message: lastResort(error), mend: '' }] } satisfies Failed, 500)
  })
  return app
}

function problemsOf(error: unknown): Problem[] | undefined {
  if (error instanceof PublishingError) return [...error.problems]
  const problem = systemProblem(error)
  return problem && [problem]
}

const htmlOf = (token: string): string => `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="desk-token" content="${token}">
<title>编辑台</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="desk.css">
<script type="module" src="desk.js"></script>
</head>
<body class="page-colours script-zh-Hans"><div id="desk"></div></body>
</html>
`
