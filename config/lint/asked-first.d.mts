import type { Rule } from 'eslint'

export const askedFirst: Rule.RuleModule
