/** What the page asks of its server. */
import type { Problem } from '../../publishing/errors'
import type { Failed } from '../protocol'

const token = (): string => document.querySelector<HTMLMetaElement>('meta[name="desk-token"]')?.content ?? ''

/** What the server refused, in its own words, or that it cannot be reached. */
export class ApiError extends Error {
  /** @param status 0 where there was no answer */
  constructor(
    readonly problems: readonly Problem[],
    readonly status: number,
  ) {
    super(problems.map(({ message }) => message).join('\n'))
  }
}

/**
 * Asks `api/<path>` and reads the answer as JSON.
 * @throws ApiError
 */
export async function ask<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  const headers = new Headers(init.headers)
  headers.set('X-Desk-Token', token())
  const response = await fetch(`api/${path}`, { ...init, headers }).catch((error: unknown) => {
    throw new ApiError([{ file: '', message: String(error), mend: '' }], 0)
  })
  if (response.ok) return (await response.json()) as Answer
  const failed = (await response.json().catch(() => undefined)) as Failed | undefined
  throw new ApiError(
    failed?.problems ?? [{ file: '', message: `${response.status} ${response.statusText}`, mend: '' }],
    response.status,
  )
}

/** Sends a value as JSON. @throws ApiError */
export const send = <Answer>(method: 'POST' | 'PUT', path: string, value: unknown): Promise<Answer> =>
  ask(path, { method, body: JSON.stringify(value), headers: { 'Content-Type': 'application/json' } })
