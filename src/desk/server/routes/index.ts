/** Every group of requests. */
import type { Hono } from 'hono'
import type { Desk } from '../app'
import { articleRoutes } from './article'
import { libraryRoutes } from './library'

export const routes: readonly ((desk: Desk) => Hono)[] = [libraryRoutes, articleRoutes]
