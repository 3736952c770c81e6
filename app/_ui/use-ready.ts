'use client'
import { useSyncExternalStore } from 'react'

/** False until the page's script runs: a form sent before that would go out as a plain request. */
export function useReady(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  )
}
