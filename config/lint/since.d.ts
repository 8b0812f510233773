export function sinceOf(of: string): Map<string, string>
export function isYounger(version: string, than: string): boolean
