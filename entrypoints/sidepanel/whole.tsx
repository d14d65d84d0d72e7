import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useLayoutEffect } from 'react'
import type { StoreApi } from 'zustand'
import {
  Above,
  Below,
  Finished,
  HandOffOffer,
  Held,
  Setups,
  type PanelParts,
} from '../../components/PanelParts'
import { TourOffer } from '../../components/TourOffer'
import type { PanelStore } from '../../lib/panel/store'
import { usePanel } from '../../lib/panel/use-panel'
import type { PanelActions, PanelView } from '../../lib/panel/view'
import type { SetupState } from '../../lib/setup/state'

/** What a running setup shows and can do; null before it has looked for the first time. */
export interface Made {
  whole: { view: PanelView; actions: PanelActions } | null
}

/** What is drawn besides the first. */
export const parts: PanelParts = { Above, Held, Below, TourOffer, Finished, Setups, HandOffOffer }

const queries = new QueryClient()

interface FollowProps {
  panel: PanelStore
  setup: SetupState
  /** Is told what there is to show. */
  made: StoreApi<Made>
}

function Following({ panel, setup, made }: FollowProps) {
  const whole = usePanel(panel, setup)
  // Before the browser paints, so that what is shown is never older than the record.
  useLayoutEffect(() => made.setState({ whole }))
  return null
}

/** Runs a setup. Draws nothing itself, so that the screen stays as it is when this comes. */
export function Follow(props: FollowProps) {
  return (
    <QueryClientProvider client={queries}>
      <Following {...props} />
    </QueryClientProvider>
  )
}
