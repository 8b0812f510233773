import { useRouter } from '@tarojs/taro'
import type { ComponentType } from 'react'

/** Browsers open addresses as they are. */
export const atEntrance = (_page: string, screen: ComponentType): ComponentType => screen

/** The parameters of the page that asks. */
export const usePageParams = (): Readonly<Record<string, string | undefined>> => useRouter().params
