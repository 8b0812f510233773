import { Input, Text, View } from '@tarojs/components'
import type { LineFieldProps } from './types'

/** A field for a few characters, taken by the keyboard's own key. */
export const LineField = ({ className = '', label, placeholder, onSubmit }: LineFieldProps) => (
  <View className={className}>
    <Text className="line-field-label">{label}</Text>
    <Input
      className="line-field"
      type="text"
      confirmType="go"
      maxlength={20}
      ariaLabel={label}
      placeholder={placeholder}
      placeholderClass="line-field-hint"
      onConfirm={({ detail }) => onSubmit(detail.value)}
    />
  </View>
)
