import { Input, View } from '@tarojs/components'
import { Button } from './Button'
import { Icon } from './Icon'
import { icons } from './icons'
import type { SearchFieldProps } from './types'

/** A field to search with. */
export function SearchField(props: SearchFieldProps) {
  const { value, label, placeholder, clearLabel, submitLabel, autoFocus, onInput, onSubmit } = props
  return (
    <View className="search-field" ariaRole="search">
      <Button className="search-submit" label={submitLabel} onTap={onSubmit}>
        <Icon path={icons.search} />
      </Button>
      <Input
        className="search-input"
        type="text"
        confirmType="search"
        maxlength={100}
        focus={autoFocus ?? false}
        ariaLabel={label}
        placeholder={placeholder}
        placeholderClass="search-placeholder"
        value={value}
        onInput={({ detail }) => onInput(detail.value, true)}
        onConfirm={onSubmit}
      />
      {value !== '' && (
        <Button className="search-clear" label={clearLabel} onTap={() => onInput('', true)}>
          <Icon path={icons.close} />
        </Button>
      )}
    </View>
  )
}
