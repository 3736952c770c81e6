'use client'
import { useRouter } from 'next/navigation'
import { switchLanguageAction } from './actions.ts'

/** Chinese ↔ English, remembered in a cookie and, signed in, for the person. */
export function LanguageSwitch({ text, label }: { text: string; label: string }) {
  const router = useRouter()
  async function change() {
    await switchLanguageAction({ language: document.documentElement.lang === 'en' ? 'zh-CN' : 'en' })
    router.refresh()
  }
  return (
    <button type="button" className="btn btn-plain" title={label} onClick={change}>
      {text}
    </button>
  )
}
