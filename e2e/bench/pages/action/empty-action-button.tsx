'use client'
import { emptyAction } from '../actions.ts'

export function EmptyActionButton() {
  return (
    <button type="button" className="btn" onClick={() => emptyAction({})}>
      无事
    </button>
  )
}
