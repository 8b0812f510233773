/** Where former addresses lead, for hosts: beside the pages, and hidden, since no browser reads them. */
export const MOVED_FILES = { nginx: '.moved.nginx', caddy: '.moved.caddy' } as const
