'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useReady } from '../../_ui/use-ready.ts'
import { ReadingStages } from './reading-stages.tsx'
import { KINDS, LARGEST } from './report-files.ts'
import { useAttach } from './use-attach.ts'

/** The one file whose fingerprint is registered; any other is refused beside the field. */
export function AttachForm({ reportId, sha256 }: { reportId: string; sha256: string }) {
  const t = useTranslations('reports')
  const r = useTranslations('refusals')
  const ready = useReady()
  const router = useRouter()
  const { at, fault, attach, refuse, stop } = useAttach(reportId, () => router.refresh())
  const [fileName, setFileName] = useState('')

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const file = new FormData(event.currentTarget).get('file')
    if (!(file instanceof File) || file.name === '') return refuse(r('field.required'))
    if (file.size > LARGEST) return refuse(r('field.fileTooLarge'))
    setFileName(file.name)
    void attach(file)
  }

  return (
    <form onSubmit={submit} className="mt-3 flex flex-col gap-2">
      <div className="field">
        <label htmlFor="original">{t('report.attach')}</label>
        <input
          id="original"
          name="file"
          type="file"
          accept={KINDS}
          aria-invalid={fault ? true : undefined}
          aria-describedby="original-hint original-fault"
        />
        <span id="original-hint" className="hint break-all">
          {t('report.attachHint', { sha: sha256 })}
        </span>
      </div>
      <p id="original-fault" role="alert" className="refusal">
        {fault}
      </p>
      {at ? <ReadingStages at={at} fileName={fileName} end="attached" stop={stop} /> : null}
      <div>
        <button type="submit" className="btn" disabled={!ready || at !== null}>
          {t('report.attachSubmit')}
        </button>
      </div>
    </form>
  )
}
