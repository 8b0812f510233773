/** Every group of requests. */
import type { Hono } from 'hono'
import type { Desk } from '../app'
import { articleRoutes } from './article'
import { libraryRoutes } from './library'
import { publishRoutes } from './publish'

export const routes: readonly ((desk: Desk) => Hono)[] = [libraryRoutes, articleRoutes, publishRoutes]
