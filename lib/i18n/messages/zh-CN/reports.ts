export const reports = {
  title: '报告',
}
