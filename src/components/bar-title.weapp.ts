/** WeChat's own bar carries the title. */
export const barTitle = (_title: string): string => ''
