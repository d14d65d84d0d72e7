import { pageGuide } from '../../lib/guide/page-guide'
import { actPart } from '../../lib/page/act-part'
import { directoryPart } from '../../lib/page/directory-part'
import { useEngine } from '../../lib/page/engine'
import { fieldsPart } from '../../lib/page/fields-part'
import { learn } from '../../lib/page/guides'
import { namesPart } from '../../lib/page/names-part'
import { pageInPlace } from '../../lib/page/page-script'
import { provide } from '../../lib/page/parts'
import { picksPart } from '../../lib/page/picks-part'

// Everything that the scripts put into a page bit by bit, of both consoles at once.
learn(pageGuide('okta'))
learn(pageGuide('meta'))
useEngine(pageInPlace.engine)
provide({ fields: fieldsPart, names: namesPart, picks: picksPart, directory: directoryPart, act: actPart })
