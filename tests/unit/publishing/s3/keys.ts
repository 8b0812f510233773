/** What the test's S3 server knows. */
export const BUCKET = 'columns'
export const KEYS = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }
