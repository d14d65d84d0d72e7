import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Separator } from 'react-aria-components/Separator'
import { currentLanguage, messages } from '../lib/i18n/messages'
import type { ReportFormat } from '../lib/panel/view'

const words = messages('FormatMenu', {
  format: 'Format',
  html: 'HTML',
  md: 'Markdown',
  json: 'JSON',
  ics: 'Calendar (.ics)',
  addresses: 'With e-mail addresses',
  content: 'Content',
})

const documents = ['html', 'md', 'json'] as const satisfies readonly ReportFormat[]

interface FormatMenuProps {
  /** Whether there is a certificate whose renewal a calendar can hold. */
  calendar: boolean
  /** Whether e-mail addresses stay in the report. */
  addresses: boolean
  onAddresses: (addresses: boolean) => void
  onExport: (format: ReportFormat) => void
  children: ReactNode
}

/** A button with the menu of formats, which is open when it comes. Load it when it is asked for. */
export function FormatMenu({ calendar, addresses, onAddresses, onExport, children }: FormatMenuProps) {
  const said = words()
  const formats: readonly ReportFormat[] = calendar ? [...documents, 'ics'] : documents
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
          <Menu className="menu" aria-label={said.format} autoFocus="first">
            {formats.map((id) => (
              <MenuItem key={id} id={id} className="menu-item" onAction={() => onExport(id)}>
                {said[id]}
              </MenuItem>
            ))}
            <Separator className="menu-line" />
            <MenuSection
              aria-label={said.content}
              selectionMode="multiple"
              selectedKeys={addresses ? ['addresses'] : []}
              onSelectionChange={(keys) => onAddresses(keys === 'all' || keys.has('addresses'))}
              shouldCloseOnSelect={false}
            >
              <MenuItem id="addresses" className="menu-item menu-choice">
                {said.addresses}
              </MenuItem>
            </MenuSection>
          </Menu>
        </Popover>
      </MenuTrigger>
    </I18nProvider>
  )
}
