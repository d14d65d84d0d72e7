import { installReflectMetadata } from '../../../lib/saml/reflect-metadata'

/** Done on import, so that a static import of `@peculiar/x509` can follow this file's. */
installReflectMetadata()
