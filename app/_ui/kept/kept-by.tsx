'use client'
import { createContext, type ReactNode, useContext } from 'react'

const By = createContext('')

/** Whose typing is kept below: another person in the same tab finds nothing of it. */
export function KeptBy({ personId, children }: { personId: string; children: ReactNode }) {
  return <By value={personId}>{children}</By>
}

/** The name under which this person's typing in a form is kept. */
export const usePlace = (form: string): string => `${useContext(By)} ${form}`
