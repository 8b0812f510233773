/** What the page sends, checked. */
import type { Context } from 'hono'
import * as v from 'valibot'
import { PublishingError } from '../../publishing/errors'

/** @throws PublishingError where the body is no JSON, or not of that form */
export async function jsonOf<Schema extends v.GenericSchema>(
  { req }: Context,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const found = v.safeParse(schema, await req.json().catch(() => undefined))
  if (found.success) return found.output
  const [issue] = found.issues
  throw new PublishingError({
    file: v.getDotPath(issue) ?? req.path,
    message: issue.message,
    mend: 'Reload the page of the desk, and try again',
  })
}
