import { startAddApp } from './add-app'
import { startAjaxForms } from './ajax-form'
import { startAppActions } from './app-actions'
import { startAssignments } from './assignments'
import { startCatalogSearch } from './catalog-search'
import { startCopyLinks } from './copy'
import { startDisclosures } from './disclosures'
import { startProvisioning } from './provisioning'
import { startTabs } from './tabs'

startDisclosures()
startCopyLinks()
startAjaxForms()
startAppActions()
startAssignments()
startProvisioning()
startAddApp()
startCatalogSearch()
startTabs()
