import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { currentLanguage, messages } from '../lib/i18n/messages'
import type { ReportFormat } from '../lib/panel/view'

const words = messages('FormatMenu', { format: 'Format' })

const formats: readonly { id: ReportFormat; name: string }[] = [
  { id: 'html', name: 'HTML' },
  { id: 'md', name: 'Markdown' },
  { id: 'json', name: 'JSON' },
]

/** A button with the menu of formats, which is open when it comes. Load it when it is asked for. */
export function FormatMenu({
  onExport,
  children,
}: {
  onExport: (format: ReportFormat) => void
  children: ReactNode
}) {
  return (
    // The library would go by the browser’s language, also for which side is the start.
    <I18nProvider locale={currentLanguage()}>
      {/*
        The library adds a <style> of this id to the page unless something of this id is there. The panel's content
        security policy would refuse it; the one rule that it holds stands in FormatMenu.css instead.
      */}
      <span hidden id="react-aria-pressable-style" />
      <MenuTrigger defaultOpen>
        <Button className="button button-plain">{children}</Button>
        <Popover className="menu-popover" placement="top start">
          <Menu className="menu" aria-label={words().format} autoFocus="first">
            {formats.map(({ id, name }) => (
              <MenuItem key={id} id={id} className="menu-item" onAction={() => onExport(id)}>
                {name}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </I18nProvider>
  )
}
