/** Whether the app is shown in Moments' single-page mode, which only the mini-program has. */
export const useSinglePage = (): boolean => false
