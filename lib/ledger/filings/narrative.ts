/** 存在问题 and 下一步打算 where something was said: most rows say nothing, and a page of them carries nothing for it. */
export const narrative = ({ issues, nextSteps }: { issues: string; nextSteps: string }) => ({
  ...(issues && { issues }),
  ...(nextSteps && { nextSteps }),
})
