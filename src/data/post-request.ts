/** What a request sends along: it is then a POST. */
export interface PostRequest {
  body: string
  headers: Record<string, string>
  /** Milliseconds in which the answer must be here. */
  deadline: number
}
