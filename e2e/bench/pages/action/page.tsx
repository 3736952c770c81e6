import { EmptyActionButton } from './empty-action-button.tsx'

/** The page that brings the empty action into the build. */
export default function ActionPage() {
  return <EmptyActionButton />
}
