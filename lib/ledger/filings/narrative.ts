/** The two levels beside a growth, where they were said. */
export const levels = ({ level, levelBefore }: { level: string | null; levelBefore: string | null }) => ({
  ...(level !== null && { level }),
  ...(levelBefore !== null && { levelBefore }),
})

/** 存在问题 and 下一步打算 where something was said: most rows say nothing, and a page of them carries nothing for it. */
export const narrative = ({ issues, nextSteps }: { issues: string; nextSteps: string }) => ({
  ...(issues && { issues }),
  ...(nextSteps && { nextSteps }),
})
