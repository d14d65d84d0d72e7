import { pageGuide } from '../../lib/guide/page-guide'
import { actPart } from '../../lib/page/act-part'
import { directoryPart } from '../../lib/page/directory-part'
import { useEngine } from '../../lib/page/engine'
import { fieldsPart } from '../../lib/page/fields-part'
import { learn } from '../../lib/page/guides'
import { pageInPlace } from '../../lib/page/page-script'
import { provide } from '../../lib/page/parts'

// Everything that the scripts put into a page bit by bit, of both consoles at once.
learn(pageGuide('okta'))
learn(pageGuide('meta'))
useEngine(pageInPlace.engine)
provide({ fields: fieldsPart, directory: directoryPart, act: actPart })
