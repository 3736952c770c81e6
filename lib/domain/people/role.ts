/** 填报人 · 科室负责人 · 督查员 · 分管领导 · 系统管理员 · 安全管理员 · 审计管理员 (三员分立: the last three are separate). */
export const ROLES = ['reporter', 'head', 'inspector', 'leader', 'sysAdmin', 'secAdmin', 'auditAdmin'] as const
export type Role = (typeof ROLES)[number]
