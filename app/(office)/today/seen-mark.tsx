'use client'
import { useEffect } from 'react'
import { called } from '../../_ui/use-action.ts'
import { markSeenAction } from './actions.ts'

/** Notes that the page was looked at; looking itself writes nothing. A lost note is no harm: the next look makes it. */
export function SeenMark() {
  useEffect(() => {
    void called(markSeenAction, {})
  }, [])
  return null
}
